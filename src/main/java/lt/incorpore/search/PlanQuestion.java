package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.taxonomy.Taxonomy;

/// Turns what is asked into what the index is asked.
@ApplicationScoped
class PlanQuestion {

    private final ReadQuestion read;
    private final Taxonomy taxonomy;
    private final Clock clock;

    PlanQuestion(ReadQuestion read, Taxonomy taxonomy, Clock clock) {
        this.read = read;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /// @param asked what the words were understood to ask for; nothing where they say nothing
    /// @param what  the same and the filters, for the index
    record Plan(List<Asked> asked, WordIndex.What what) {}

    Plan plan(OfferQuestion question) {
        var asked = read.read(question.words());
        return new Plan(asked, what(asked, question.filters()));
    }

    WordIndex.What what(List<Asked> asked, Filters filters) {
        var day = new Conditions.Day(LocalDate.now(clock), clock.getZone());
        return f -> {
            var query = f.bool();
            new Conditions(f, taxonomy, day).addTo(query, filters);
            if (!asked.isEmpty()) {
                query.must(new Relevance(f, taxonomy).of(asked));
            }
            return query.toPredicate();
        };
    }
}
