package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.search.PlanQuestion.Plan;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.taxonomy.Taxonomy;

/// Counts how many offers each choice would leave. A choice already made of the same kind is set aside, all others
/// hold:
/// the count of a value is the total one gets by choosing it instead.
@ApplicationScoped
public class CountFacets {

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

    /// @return the counts of each facet, most first, equal ones by value
    @Transactional
    public Map<Facet, List<Count>> of(OfferQuestion question) {
        var planned = plan.plan(question);
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        var free = new ArrayList<Facet>();
        for (var facet : Facet.values()) {
            if (question.filters().chosen().containsKey(facet.choice())) {
                counts.putAll(count(question, planned, List.of(facet)));
            } else {
                free.add(facet);
            }
        }
        counts.putAll(count(question, planned, free));
        return counts;
    }

    private Map<Facet, List<Count>> count(OfferQuestion question, Plan planned, List<Facet> facets) {
        var choices = facets.stream().map(Facet::choice).collect(Collectors.toSet());
        var what = plan.what(planned.asked(), question.filters().without(choices));
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
