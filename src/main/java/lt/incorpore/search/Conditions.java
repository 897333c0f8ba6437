package lt.incorpore.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Fields;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;

/// Turns filters into a query of the index that lets pass and does not score.
final class Conditions {

    private final SearchPredicateFactory f;
    private final Taxonomy taxonomy;
    private final Day day;

    /// @param today only offers that can still be taken pass
    record Day(LocalDate today, java.time.ZoneId zone) {}

    Conditions(SearchPredicateFactory f, Taxonomy taxonomy, Day day) {
        this.f = f;
        this.taxonomy = taxonomy;
        this.day = day;
    }

    void addTo(BooleanPredicateClausesStep<?, ?> query, Filters filters) {
        query.filter(f.range().field(Fields.EXPIRES).atLeast(day.today()));
        for (var entry : filters.chosen().entrySet()) {
            query.filter(chosen(entry));
        }
        if (filters.around() != null) {
            query.filter(within(filters.around()));
        }
        if (filters.payFrom() != null) {
            query.filter(f.range().field(Fields.PAY).atLeast(filters.payFrom()));
        }
        if (filters.publishedSince() != null) {
            var start = filters.publishedSince().atStartOfDay(day.zone()).toInstant();
            query.filter(f.range().field(Fields.PUBLISHED).atLeast(start));
        }
    }

    private PredicateFinalStep chosen(Map.Entry<Choice, SortedSet<String>> entry) {
        return switch (entry.getKey()) {
            case COUNTY -> oneOf(Choice.MUNICIPALITY, municipalitiesOf(entry.getValue()));
            case EMPLOYER -> named(entry.getValue());
            case OCCUPATION,
                    ISCO,
                    SKILL,
                    MUNICIPALITY,
                    KIND,
                    REMOTE,
                    SHIFT,
                    CONTRACT,
                    CONTACT,
                    TEAM_LANGUAGE,
                    LANGUAGE,
                    NO_EXPERIENCE,
                    NO_EDUCATION -> oneOf(entry.getKey(), entry.getValue());
        };
    }

    private PredicateFinalStep oneOf(Choice choice, Collection<String> words) {
        return words.isEmpty() ? f.matchNone() : f.terms().field(choice.field()).matchingAny(words);
    }

    private PredicateFinalStep named(Collection<String> employers) {
        var any = f.bool();
        employers.forEach(
                name -> any.should(f.match().field(Choice.EMPLOYER.field()).matching(name, ValueModel.MAPPING)));
        return any;
    }

    private List<String> municipalitiesOf(Collection<String> counties) {
        return taxonomy.municipalities().stream()
                .filter(municipality -> counties.contains(municipality.county()))
                .map(Municipality::code)
                .toList();
    }

    // An offer without a point of its own is where its municipality is.
    private PredicateFinalStep within(Around around) {
        var near = taxonomy.municipalities().stream()
                .filter(municipality -> around.contains(municipality.latitude(), municipality.longitude()))
                .map(Municipality::code)
                .toList();
        return f.or(
                f.spatial()
                        .within()
                        .field(Fields.POINT)
                        .circle(around.latitude(), around.longitude(), around.km(), DistanceUnit.KILOMETERS),
                f.and(f.not(f.exists().field(Fields.POINT)), oneOf(Choice.MUNICIPALITY, near)));
    }
}
