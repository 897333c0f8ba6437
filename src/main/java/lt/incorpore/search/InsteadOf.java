package lt.incorpore.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.search.PlanQuestion.Plan;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.Asked;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to offer somebody whose question has no answer: how many there would be if less were asked.
@ApplicationScoped
public class InsteadOf {

    private static final int WIDER_KM = 60;

    private final PlanQuestion plan;
    private final WordIndex index;
    private final Taxonomy taxonomy;

    InsteadOf(PlanQuestion plan, WordIndex index, Taxonomy taxonomy) {
        this.plan = plan;
        this.index = index;
        this.taxonomy = taxonomy;
    }

    /// @param within60Km with the place as the middle of a circle; absent where no place was asked
    /// @param anywhere   without the place; absent where no place was asked
    /// @param wordsAlone without any filter; absent where none was asked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InsteadOfNothing")
    public record Instead(
            @Nullable Long within60Km,
            @Nullable Long anywhere,
            @Nullable Long wordsAlone) {}

    Instead of(OfferQuestion question) {
        var planned = plan.plan(question);
        var filters = question.filters();
        var hasPlace = filters.haveAPlace()
                || planned.asked().stream().anyMatch(one -> !one.places().isEmpty());
        var placeless =
                planned.asked().stream().filter(one -> one.places().isEmpty()).toList();
        var wider = wider(planned, filters);
        return new Instead(
                wider == null ? null : count(placeless, filters.anywhere().around(wider)),
                hasPlace ? count(placeless, filters.anywhere()) : null,
                filters.equals(Filters.NONE) ? null : count(planned.asked(), Filters.NONE));
    }

    private long count(List<Asked> asked, Filters filters) {
        return index.count(plan.what(asked, filters));
    }

    private @Nullable Around wider(Plan planned, Filters filters) {
        if (filters.around() != null) {
            var middle = filters.around();
            return middle.km() >= WIDER_KM ? null : new Around(middle.latitude(), middle.longitude(), WIDER_KM);
        }
        return Stream.concat(
                        filters.chosen(Choice.MUNICIPALITY).stream()
                                .flatMap(code -> taxonomy.municipality(code).stream()),
                        planned.asked().stream().flatMap(one -> one.places().stream()))
                .findFirst()
                .map(InsteadOf::around)
                .orElse(null);
    }

    private static Around around(Municipality municipality) {
        return new Around(municipality.latitude(), municipality.longitude(), WIDER_KM);
    }
}
