package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.words.Understood;
import lt.incorpore.taxonomy.Taxonomy;

/// Counts how many offers each choice would leave. A choice already made of the same kind is set aside, all others
/// hold: the count of a value is the total one gets by choosing it instead.
@ApplicationScoped
public class CountFacets {

    private static final int[] BANDS_KM = {5, 15, 30, 60};

    private final PlanQuestion plan;
    private final WordIndex index;
    private final Taxonomy taxonomy;

    CountFacets(PlanQuestion plan, WordIndex index, Taxonomy taxonomy) {
        this.plan = plan;
        this.index = index;
        this.taxonomy = taxonomy;
    }

    /// @param count at least 1
    public record Count(String value, long count) {}

    /// @param facets the counts of each facet, most first, equal ones by value
    /// @param bands  how many there are within so many kilometres; empty where no circle was asked
    public record Counted(Map<Facet, List<Count>> facets, List<Count> bands) {}

    /// @param understood what the words of the question say
    @Transactional
    public Counted of(OfferQuestion question, Understood understood) {
        return new Counted(facets(question, understood), bands(question, understood));
    }

    private Map<Facet, List<Count>> facets(OfferQuestion question, Understood understood) {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        var free = new ArrayList<Facet>();
        for (var facet : Facet.values()) {
            if (!facet.nested().isEmpty()) {
                counts.put(facet, nested(facet, question, understood));
            } else if (question.filters().chosen().containsKey(facet.choice())) {
                counts.putAll(count(question, understood, List.of(facet)));
            } else {
                free.add(facet);
            }
        }
        counts.putAll(count(question, understood, free));
        return counts;
    }

    private List<Count> nested(Facet facet, OfferQuestion question, Understood understood) {
        return facet.nested().stream()
                .map(value -> count(value, understood, question.filters().with(facet.choice(), value)))
                .filter(count -> count.count() > 0)
                .toList();
    }

    // A distance as the crow flies, not a time: when buses go is not known here.
    private List<Count> bands(OfferQuestion question, Understood understood) {
        var filters = question.filters();
        var middle = filters.around();
        return middle == null
                ? List.of()
                : Arrays.stream(BANDS_KM)
                        .mapToObj(km -> count(
                                Integer.toString(km),
                                understood,
                                filters.around(new Around(middle.latitude(), middle.longitude(), km))))
                        .filter(count -> count.count() > 0)
                        .toList();
    }

    private Count count(String value, Understood understood, Filters filters) {
        return new Count(value, index.count(plan.what(understood, filters)));
    }

    private Map<Facet, List<Count>> count(OfferQuestion question, Understood understood, List<Facet> facets) {
        var choices = facets.stream().map(Facet::choice).collect(Collectors.toSet());
        var what = plan.what(understood, question.filters().without(choices));
        var fields = facets.stream().map(Facet::field).collect(Collectors.toSet());
        var byField = index.counts(what, fields);
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : facets) {
            var found = byField.getOrDefault(facet.field(), Map.of());
            counts.put(facet, sorted(facet == Facet.COUNTY ? byCounty(found) : found));
        }
        return counts;
    }

    private Map<String, Long> byCounty(Map<String, Long> byMunicipality) {
        var counts = new HashMap<String, Long>();
        byMunicipality.forEach((code, count) -> taxonomy.municipality(code)
                .ifPresent(municipality -> counts.merge(municipality.county(), count, Long::sum)));
        return counts;
    }

    private static List<Count> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }
}
