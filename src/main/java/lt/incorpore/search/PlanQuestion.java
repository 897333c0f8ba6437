package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.law.Law;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Taxonomy;

/// Turns what is asked into what the index is asked.
@ApplicationScoped
class PlanQuestion {

    private final ReadQuestion read;
    private final Taxonomy taxonomy;
    private final Law law;
    private final Clock clock;

    PlanQuestion(ReadQuestion read, Taxonomy taxonomy, Law law, Clock clock) {
        this.read = read;
        this.taxonomy = taxonomy;
        this.law = law;
        this.clock = clock;
    }

    /// @param understood what the words were understood to ask for; nothing where they say nothing
    /// @param what       the same and the filters, for the index
    record Plan(Understood understood, WordIndex.What what) {

        List<Asked> asked() {
            return understood.asked();
        }
    }

    Plan plan(OfferQuestion question) {
        var understood = read.read(question.words());
        return new Plan(understood, what(understood, question.filters()));
    }

    /// Conditions that were said hold beside the filters, and do not widen them.
    WordIndex.What what(Understood understood, Filters filters) {
        var ground = new Conditions.Ground(taxonomy, law, LocalDate.now(clock), clock.getZone());
        return f -> {
            var query = f.bool();
            var conditions = new Conditions(f, ground);
            conditions.addTo(query, filters);
            for (var said : understood.conditions()) {
                var condition = said.condition();
                query.filter(conditions.chosen(condition.choice(), List.of(condition.value())));
            }
            if (!understood.asked().isEmpty()) {
                query.must(new Relevance(f, taxonomy).of(understood.asked()));
            }
            return query.toPredicate();
        };
    }
}
