package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// The promises of `ScoringTest`, kept by the indexes too, in both directions: whoever can do more, or proves it
/// better, loses nowhere, and nobody loses by saying nothing.
class MonotoneTest {

    private static final int OFFERS = 120;
    private static final int SKILLS = 30;

    @Test
    void anAddedSkillLowersNoScore() {
        eachWorld((world, person) -> {
            for (int skill = 1; skill <= SKILLS; skill += 3) {
                if (stated(person, skill) == null) {
                    world.neverLower(person, with(person, skill, Evidence.CLAIMED));
                }
            }
        });
    }

    @Test
    void betterEvidenceLowersNoScore() {
        eachWorld((world, person) -> {
            for (PersonSkill known : person.ability().skills().stream().limit(4).toList()) {
                for (int next = 1; next < Evidence.values().length; next++) {
                    world.neverLower(
                            with(person, known.skill(), Evidence.values()[next - 1]),
                            with(person, known.skill(), Evidence.values()[next]));
                }
            }
        });
    }

    @Test
    void anUnknownIsNeverWorseThanTheWorstThatCouldBeKnown() {
        eachWorld((world, person) -> {
            world.neverLower(
                    person.but().education(new Education(0)).build(),
                    person.but().education(Education.UNKNOWN).build());
            world.neverLower(
                    person.but().experience(new Experience(0)).build(),
                    person.but().experience(Experience.UNKNOWN).build());
            world.neverLower(
                    person.but().language(new LanguageUse(1, CefrLevels.all(0))).build(),
                    person.but()
                            .language(new LanguageUse(1, CefrLevels.UNKNOWN))
                            .build());
            for (int skill = 1; skill <= SKILLS; skill += 3) {
                if (stated(person, skill) == null) {
                    world.neverLower(with(person, skill, Evidence.NONE), person);
                }
            }
        });
    }

    @Test
    void aHigherLevelOfLanguageLowersNoScore() {
        eachWorld((world, person) -> {
            for (int level = 1; level <= 6; level++) {
                world.neverLower(
                        person.but()
                                .language(new LanguageUse(1, CefrLevels.all(level - 1)))
                                .build(),
                        person.but()
                                .language(new LanguageUse(1, CefrLevels.all(level)))
                                .build());
            }
        });
    }

    private static @org.jspecify.annotations.Nullable Evidence stated(PersonFacts person, int skill) {
        return person.ability().skills().stream()
                .filter(known -> known.skill() == skill)
                .map(PersonSkill::evidence)
                .findFirst()
                .orElse(null);
    }

    private static PersonFacts with(PersonFacts person, int skill, Evidence evidence) {
        return person.but().skill(new PersonSkill(skill, evidence)).build();
    }

    private void eachWorld(Promise promise) {
        for (long seed = 0; seed < 12; seed++) {
            Worlds worlds = new Worlds(30_000 + seed, SKILLS);
            List<OfferNeeds> offers = worlds.offers(OFFERS);
            OfferIndex index = new OfferIndex(worlds.graph);
            index.apply(offers);
            for (int i = 0; i < 5; i++) {
                promise.check(new World(worlds, index, offers), worlds.person(1));
            }
        }
    }

    private record World(Worlds worlds, OfferIndex index, List<OfferNeeds> offers) {

        void neverLower(PersonFacts less, PersonFacts more) {
            Map<Long, Integer> before = scores(less);
            Map<Long, Integer> after = scores(more);
            assertThat(after.keySet()).isEqualTo(before.keySet()).hasSize(OFFERS);
            after.forEach((number, score) ->
                    assertThat(score).as("offer %d for %s", number, more).isGreaterThanOrEqualTo(before.get(number)));
            fromTheOtherSide(less, more);
        }

        private Map<Long, Integer> scores(PersonFacts person) {
            OfferQuery query = OfferQuery.on(TODAY).best(OFFERS).notYet(OFFERS);
            OfferMatches matches = index.top(person, query);
            Map<Long, Integer> scores = new HashMap<>();
            Stream.concat(matches.open().stream(), matches.notYet().stream())
                    .forEach(match -> scores.put(match.number(), match.score()));
            return scores;
        }

        /// Side by side among the people for an offer, who can more stands no lower.
        private void fromTheOtherSide(PersonFacts less, PersonFacts more) {
            PersonIndex people = new PersonIndex(worlds.graph);
            people.apply(List.of(numbered(less, 2), numbered(more, 1)));
            for (OfferNeeds offer : offers.subList(0, 10)) {
                List<Match> found = people.top(offer, 2, TODAY);
                if (found.size() == 2) {
                    assertThat(found.getFirst().number()).isEqualTo(1);
                }
            }
        }

        private static PersonFacts numbered(PersonFacts person, long number) {
            return new PersonFacts(number, person.ability(), person.rights(), person.wishes(), person.limits());
        }
    }

    @FunctionalInterface
    private interface Promise {
        void check(World world, PersonFacts person);
    }
}
