package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.law.Relief;
import lt.incorpore.law.Told;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.taxonomy.DrivingClass;
import org.jspecify.annotations.Nullable;

/// Turns a person's facts into what ranking may know of them.
@ApplicationScoped
class RankedPeople {

    private static final int METRES = 1_000;
    private static final int OPEN_LONG_AGO = 1;
    private static final int FOR_EVER = 65_534;

    /// Classes that a class brings with it (Directive 2006/126/EC art. 6).
    private static final Map<DrivingClass, Set<DrivingClass>> INCLUDED = included();

    private final RankedCodes codes;

    RankedPeople(RankedCodes codes) {
        this.codes = codes;
    }

    /// @param number identity among people; any positive number where there is one person alone
    PersonFacts of(long number, ProfileFacts facts, LocalDate today) {
        var person = PersonFacts.person(number)
                .mayWorkFrom(mayWorkFrom(facts.rightToWork(), today))
                .relief(relief(facts.languageRelief()))
                .hazardous(answer(facts.hazardousWork()))
                .licences(licences(facts))
                .reach(reach(facts.reach()));
        for (var skill : facts.skills()) {
            var evidence = Evidence.valueOf(skill.evidenceOrClaimed().name());
            codes.skill(skill.skill()).ifPresent(s -> person.skill(new PersonSkill(s, evidence)));
        }
        for (var known : facts.occupations()) {
            var occupation = codes.occupation(known.occupation());
            if (occupation.isKnown()) {
                person.occupation(occupation);
            }
        }
        facts.languages().forEach(language -> person.language(codes.language(language, CefrLevels.UNKNOWN_LEVEL)));
        if (facts.experienceMonths() != null) {
            person.experience(new Experience(facts.experienceMonths()));
        }
        if (facts.education() != null) {
            person.education(new Education(facts.education()));
        }
        wishes(facts, person);
        return person.build();
    }

    private static void wishes(ProfileFacts facts, PersonFacts.Builder person) {
        var times = facts.times();
        if (times != null) {
            if (times.from() != null || times.to() != null) {
                var from = times.from() == null ? 0 : times.from();
                person.hours(new Hours(from, times.to() == null ? Math.max(from, 40) : times.to()));
            }
            if (times.atMost() != null) {
                person.atMostHours(times.atMost());
            }
            person.shifts(RankedOffers.shifts(times.shifts()));
            person.never(RankedOffers.shifts(times.never()));
        }
        var wish = facts.pay() == null ? null : facts.pay().perHour();
        if (wish != null) {
            person.pay(new PayPerHour(Math.clamp(wish.movePointRight(2).longValue(), 1, 1_000_000)));
        }
        if (!facts.contracts().isEmpty()) {
            person.contracts(Contracts.of(facts.contracts().stream()
                    .map(contract -> Contract.valueOf(contract.name()))
                    .toArray(Contract[]::new)));
        }
        if (facts.availableFrom() != null) {
            person.available(RankedOffers.day(facts.availableFrom()));
        }
    }

    // An answer that may be outdated is unknown, and unknown is never "no".
    private static Day mayWorkFrom(ProfileFacts.@Nullable RightToWork right, LocalDate today) {
        if (right == null || right.answer() == null) {
            return Day.UNKNOWN;
        }
        if (right.askAgainOn() != null && !today.isBefore(right.askAgainOn())) {
            return Day.UNKNOWN;
        }
        return switch (right.answer()) {
            case YES, YES_WITH_DOCUMENT -> Day.of(OPEN_LONG_AGO);
            case YES_FROM -> right.from() == null ? Day.UNKNOWN : RankedOffers.day(right.from());
            case NO -> Day.NEVER;
            case LIMITED, UNKNOWN -> Day.UNKNOWN;
        };
    }

    // Somebody who has not said what the law asks of them is not kept out by it; the explanation says that it is open.
    private static LanguageRelief relief(ProfileFacts.@Nullable LanguageRelief relief) {
        if (relief == null || relief.kind() == null || relief.kind() == Relief.Kind.UNCLEAR) {
            return new LanguageRelief(0, Day.of(FOR_EVER));
        }
        return switch (relief.kind()) {
            case NONE_DEMANDED -> new LanguageRelief(0, until(relief));
            case BASIC, BASIC_FOR_NOW -> new LanguageRelief(1, until(relief));
            case STANDARD, UNCLEAR -> LanguageRelief.NONE;
        };
    }

    private static Day until(ProfileFacts.LanguageRelief relief) {
        return relief.until() == null ? Day.UNKNOWN : RankedOffers.day(relief.until());
    }

    private static Answer answer(@Nullable Told told) {
        return told == null ? Answer.UNKNOWN : Answer.valueOf(told.name());
    }

    private Licences licences(ProfileFacts facts) {
        var groups = facts.licensedGroups();
        return new Licences(
                driving(facts.drivingClasses()),
                groups != null,
                groups == null
                        ? List.of()
                        : groups.stream().map(codes::licence).filter(n -> n > 0).toList());
    }

    private static Driving driving(@Nullable List<DrivingClass> held) {
        if (held == null) {
            return Driving.UNKNOWN;
        }
        var all = EnumSet.noneOf(DrivingClass.class);
        for (var one : held) {
            all.add(one);
            all.addAll(INCLUDED.getOrDefault(one, Set.of()));
        }
        return new Driving(RankedCodes.bits(List.copyOf(all)));
    }

    private Reach reach(ProfileFacts.@Nullable Reach reach) {
        if (reach == null) {
            return Reach.UNKNOWN;
        }
        var metres = reach.km() == null ? Reach.ANYWHERE : reach.km() * METRES;
        return new Reach(codes.centre(reach.municipality()), metres, Boolean.TRUE.equals(reach.remote()));
    }

    private static Map<DrivingClass, Set<DrivingClass>> included() {
        var map = new EnumMap<DrivingClass, Set<DrivingClass>>(DrivingClass.class);
        map.put(DrivingClass.A1, EnumSet.of(DrivingClass.AM));
        map.put(DrivingClass.A2, EnumSet.of(DrivingClass.AM, DrivingClass.A1));
        map.put(DrivingClass.A, EnumSet.of(DrivingClass.AM, DrivingClass.A1, DrivingClass.A2));
        map.put(DrivingClass.B, EnumSet.of(DrivingClass.AM, DrivingClass.B1));
        var car = EnumSet.of(DrivingClass.AM, DrivingClass.B1, DrivingClass.B);
        var trailer = with(car, DrivingClass.BE);
        map.put(DrivingClass.BE, car);
        map.put(DrivingClass.C1, car);
        map.put(DrivingClass.C1E, with(trailer, DrivingClass.C1));
        map.put(DrivingClass.C, with(car, DrivingClass.C1));
        map.put(DrivingClass.CE, with(trailer, DrivingClass.C1, DrivingClass.C1E, DrivingClass.C));
        map.put(DrivingClass.D1, car);
        map.put(DrivingClass.D1E, with(trailer, DrivingClass.D1));
        map.put(DrivingClass.D, with(car, DrivingClass.D1));
        map.put(DrivingClass.DE, with(trailer, DrivingClass.D1, DrivingClass.D1E, DrivingClass.D));
        return map;
    }

    private static Set<DrivingClass> with(Set<DrivingClass> some, DrivingClass... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
