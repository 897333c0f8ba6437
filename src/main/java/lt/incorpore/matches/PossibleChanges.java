package lt.incorpore.matches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.incorpore.matches.changes.Change;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.Times;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.LanguageUse.LanguageSkill;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Language;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Taxonomy;

/// Which changes are worth counting for a person: what the offers nearest to them ask for and they do not have. A
/// handful of each kind, so that the count of each stays cheap; what they truly bring is found by counting.
final class PossibleChanges {

    private static final int MOST_LANGUAGES = 3;
    private static final int STEPS = 2;
    private static final int MOST_CLASSES = 2;
    private static final int MOST_SKILLS = 5;
    private static final int MOST_SHIFTS = 3;
    private static final int MOST_HOURS = 2;
    private static final int[] FARTHER_KM = {10, 25};
    private static final int FARTHEST_KM = 1_000;

    /// As many as a profile may name.
    private static final int MOST_KNOWN_SKILLS = 250;

    private final Taxonomy taxonomy;
    private final ProfileFacts facts;
    private final PersonFacts person;
    private final List<OfferNeeds> near;

    /// @param person the same as the facts, in numbers
    /// @param near   the offers that come nearest, open or not yet
    PossibleChanges(Taxonomy taxonomy, ProfileFacts facts, PersonFacts person, List<OfferNeeds> near) {
        this.taxonomy = taxonomy;
        this.facts = facts;
        this.person = person;
        this.near = List.copyOf(near);
    }

    List<Change> all() {
        var changes = new ArrayList<Change>();
        languages(changes);
        driving(changes);
        skills(changes);
        distances(changes);
        shifts(changes);
        hours(changes);
        return changes;
    }

    /// Of the languages most asked for, the next levels that somebody asks for.
    private void languages(List<Change> changes) {
        var asked = new HashMap<Integer, TreeMap<Integer, Integer>>();
        for (var offer : near) {
            missingLevels(offer)
                    .forEach((language, level) -> asked.computeIfAbsent(language, any -> new TreeMap<>())
                            .merge(level, 1, Integer::sum));
        }
        var counts = asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().values().stream()
                                .mapToInt(count -> count)
                                .sum()));
        for (var number : most(counts, MOST_LANGUAGES)) {
            var levels = asked.getOrDefault(number, new TreeMap<>()).keySet();
            code(number)
                    .ifPresent(language -> levels.stream()
                            .limit(STEPS)
                            .forEach(level -> changes.add(new Change.LanguageLevel(language, Cefr.values()[level]))));
        }
    }

    /// For each language, the highest level that an offer or the law asks for and the person is not known to have.
    private Map<Integer, Integer> missingLevels(OfferNeeds offer) {
        var missing = new HashMap<Integer, Integer>();
        for (var need : offer.demands().languages().needs()) {
            for (var skill : LanguageSkill.values()) {
                missing(need.language(), skill, need.levels().of(skill), missing);
            }
        }
        var law = offer.legal().language();
        missing(law.language(), LanguageSkill.LISTENING, law.level(), missing);
        missing(law.language(), LanguageSkill.SPEAKING, law.level(), missing);
        return missing;
    }

    private void missing(int language, LanguageSkill skill, int needed, Map<Integer, Integer> missing) {
        if (needed > levels(language).of(skill) && needed > 0) {
            missing.merge(language, needed, Math::max);
        }
    }

    private CefrLevels levels(int language) {
        return person.ability().languages().stream()
                .filter(use -> use.language() == language)
                .map(LanguageUse::levels)
                .findFirst()
                .orElse(CefrLevels.UNKNOWN);
    }

    private Optional<String> code(int language) {
        return taxonomy.languages().stream()
                .filter(one -> one.number() == language)
                .map(Language::code)
                .findFirst();
    }

    /// Classes that are demanded and not held. Of a person who has not said which they hold, nothing is asked.
    private void driving(List<Change> changes) {
        var held = person.rights().licences().driving();
        if (!held.isKnown()) {
            return;
        }
        var counts = new HashMap<Integer, Integer>();
        for (var offer : near) {
            places(offer.legal().driving().bits() & ~held.bits()).forEach(one -> counts.merge(one, 1, Integer::sum));
        }
        most(counts, MOST_CLASSES).forEach(one -> changes.add(new Change.Driving(DrivingClass.values()[one])));
    }

    /// The skills whose lack weighs most among the near offers.
    private void skills(List<Change> changes) {
        if (facts.skills().size() >= MOST_KNOWN_SKILLS) {
            return;
        }
        var has = person.ability().skills().stream()
                .filter(known -> known.evidence() != Evidence.NONE)
                .map(PersonSkill::skill)
                .collect(Collectors.toSet());
        var weights = new HashMap<Integer, Integer>();
        for (var offer : near) {
            for (var need : offer.demands().skills()) {
                if (!has.contains(need.skill())) {
                    weights.merge(need.skill(), need.weight(), Integer::sum);
                }
            }
        }
        for (var skill : most(weights, MOST_SKILLS)) {
            taxonomy.skill(skill).map(Concept::uri).ifPresent(uri -> changes.add(new Change.Skill(uri)));
        }
    }

    private void distances(List<Change> changes) {
        var reach = facts.reach();
        if (reach == null || reach.km() == null) {
            return;
        }
        for (var farther : FARTHER_KM) {
            if (reach.km() + farther <= FARTHEST_KM) {
                changes.add(new Change.Distance(reach.km() + farther));
            }
        }
    }

    /// Shifts that are asked for and ruled out, or not among the wished ones.
    private void shifts(List<Change> changes) {
        var excluded = person.limits().excluded().bits();
        var wished = person.wishes().shifts().bits();
        var counts = new HashMap<Integer, Integer>();
        for (var offer : near) {
            var asked = offer.conditions().shifts().bits();
            places(asked & excluded | (wished == 0 ? 0 : asked & ~wished))
                    .forEach(one -> counts.merge(one, 1, Integer::sum));
        }
        most(counts, MOST_SHIFTS).forEach(one -> changes.add(new Change.ReadyForShift(Shift.values()[one])));
    }

    /// Weeks that are offered and longer than the limit or the wish.
    private void hours(List<Change> changes) {
        var times = facts.times();
        if (times == null) {
            return;
        }
        var counts = new HashMap<Integer, Integer>();
        for (var offer : near) {
            var hours = offer.conditions().hours();
            if (hours.isKnown() && isLonger(hours.min(), times)) {
                counts.merge(hours.min(), 1, Integer::sum);
            }
        }
        most(counts, MOST_HOURS).stream().sorted().forEach(hours -> changes.add(new Change.LongerWeek(hours)));
    }

    private static boolean isLonger(int hours, Times times) {
        return times.to() != null && hours > times.to() || times.atMost() != null && hours > times.atMost();
    }

    private static List<Integer> places(int bits) {
        return IntStream.range(0, Integer.SIZE)
                .filter(place -> (bits >>> place & 1) != 0)
                .boxed()
                .toList();
    }

    /// The keys with the highest numbers; of equal ones the lower key first.
    private static List<Integer> most(Map<Integer, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
