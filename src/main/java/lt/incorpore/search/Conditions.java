package lt.incorpore.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.Law;
import lt.incorpore.law.Relief;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Fields;
import lt.incorpore.taxonomy.Cefr;
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
    private final Ground ground;

    /// What conditions are judged by.
    ///
    /// @param today only offers that can still be taken pass
    record Ground(Taxonomy taxonomy, Law law, LocalDate today, ZoneId zone) {}

    Conditions(SearchPredicateFactory f, Ground ground) {
        this.f = f;
        this.ground = ground;
    }

    void addTo(BooleanPredicateClausesStep<?, ?> query, Filters filters) {
        query.filter(f.range().field(Fields.EXPIRES).atLeast(ground.today()));
        filters.chosen().forEach((choice, words) -> query.filter(chosen(choice, words)));
        if (filters.around() != null) {
            query.filter(within(filters.around()));
        }
        addTo(query, filters.limits());
    }

    private void addTo(BooleanPredicateClausesStep<?, ?> query, Limits limits) {
        if (limits.payFrom() != null) {
            query.filter(f.range().field(Fields.PAY).atLeast(limits.payFrom()));
        }
        if (limits.hoursFrom() != null) {
            query.filter(f.range().field(Fields.HOURS_TO).atLeast(limits.hoursFrom()));
        }
        if (limits.hoursTo() != null) {
            query.filter(f.range().field(Fields.HOURS_FROM).atMost(limits.hoursTo()));
        }
        if (limits.startBy() != null) {
            query.filter(f.not(f.range().field(Fields.START).greaterThan(limits.startBy())));
        }
        if (limits.publishedSince() != null) {
            var start = limits.publishedSince().atStartOfDay(ground.zone()).toInstant();
            query.filter(f.range().field(Fields.PUBLISHED).atLeast(start));
        }
    }

    /// Offers of which one of these words holds.
    PredicateFinalStep chosen(Choice choice, Collection<String> words) {
        return switch (choice) {
            case COUNTY -> oneOf(Choice.MUNICIPALITY, municipalitiesOf(words));
            case EMPLOYER -> named(words);
            case LITHUANIAN -> lithuanianAtMost(words);
            case DRIVING -> drivenWith(words);
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
                    NO_EDUCATION,
                    WORKING_TIME,
                    NO_NIGHTS,
                    NO_WEEKENDS,
                    BENEFIT -> oneOf(choice, words);
        };
    }

    // Both the employer's wish and the law of today must be met; a level that the law leaves open counts as none.
    private PredicateFinalStep lithuanianAtMost(Collection<String> levels) {
        var most =
                levels.stream().map(Cefr::valueOf).mapToInt(Cefr::level).max().orElse(0);
        var tooMuch = Arrays.stream(ContactKind.values())
                .filter(contact -> byLaw(contact) > most)
                .map(ContactKind::name)
                .toList();
        return f.and(f.range().field(Fields.LITHUANIAN_ASKED).atMost(most), f.not(oneOf(Choice.CONTACT, tooMuch)));
    }

    private int byLaw(ContactKind contact) {
        var minimum = ground.law().language().floor().minimum(contact, ground.today(), new Relief.Standard());
        return minimum.gates() ? minimum.level().ordinal() : 0;
    }

    private PredicateFinalStep drivenWith(Collection<String> held) {
        var others = HeldClasses.of(held).missing();
        return others.isEmpty()
                ? f.matchAll()
                : f.not(f.terms().field(Fields.DRIVING_ASKED).matchingAny(others));
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
        return ground.taxonomy().municipalities().stream()
                .filter(municipality -> counties.contains(municipality.county()))
                .map(Municipality::code)
                .toList();
    }

    // An offer without a point of its own is where its municipality is.
    private PredicateFinalStep within(Around around) {
        var near = ground.taxonomy().municipalities().stream()
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
