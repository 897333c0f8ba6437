package lt.incorpore.ranking;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lt.incorpore.ranking.Explanation.TermScore;
import lt.incorpore.ranking.GateCheck.Verdict;
import lt.incorpore.ranking.facts.Ability;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Rights;
import lt.incorpore.ranking.facts.PersonFacts.Wishes;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// What the score promises to everybody, on random pairs.
class ScoringTest {

    private static final int PAIRS = 3_000;

    @Test
    void theTermsOfAnExplanationAddUpToTheScore() {
        eachPair((world, person, offer) -> {
            Explanation explanation = world.explain(person, offer);
            int sum = explanation.terms().stream()
                    .mapToInt(term -> term.weight() * term.points())
                    .sum();
            assertThat(explanation.score()).isEqualTo(sum).isBetween(0, 1_000_000);
            assertThat(world.score(person, offer)).isEqualTo(sum);
            assertThat(explanation.terms()).extracting(TermScore::points).allMatch(points -> points >= 0);
            assertThat(explanation.terms()).extracting(TermScore::points).allMatch(points -> points <= Term.FULL);
            assertThat(world.scoring.open(person, offer, TODAY)).isEqualTo(explanation.open());
        });
    }

    @Test
    void aTermOfWhichNothingIsKnownIsNeutral() {
        Explanation explanation = new Scoring(SkillGraph.EMPTY)
                .explain(PersonFacts.person(1).build(), OfferNeeds.offer(1).build(), TODAY);
        assertThat(explanation.score()).isEqualTo(500_000);
        assertThat(explanation.terms()).allMatch(TermScore::unknown);
        assertThat(explanation.open()).isTrue();
        assertThat(explanation.gates().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anAddedMatchingSkillNeverLowers() {
        eachPair((world, person, offer) -> {
            for (SkillNeed need : offer.demands().skills()) {
                PersonFacts more = person.but()
                        .skill(new PersonSkill(need.skill(), Evidence.CLAIMED))
                        .build();
                if (has(person, need.skill()) == Evidence.NONE) {
                    assertThat(world.score(more, offer)).isGreaterThanOrEqualTo(world.score(person, offer));
                }
            }
        });
    }

    @Test
    void betterEvidenceNeverLowers() {
        eachPair((world, person, offer) -> {
            for (PersonSkill skill : person.ability().skills()) {
                int before = -1;
                for (Evidence evidence : Evidence.values()) {
                    PersonFacts better = person.but()
                            .skill(new PersonSkill(skill.skill(), evidence))
                            .build();
                    int score = world.score(better, offer);
                    assertThat(score).isGreaterThanOrEqualTo(before);
                    before = score;
                }
            }
        });
    }

    @Test
    void moreOfAnAbilityNeverLowers() {
        eachPair((world, person, offer) -> {
            int before = -1;
            for (int isced = 0; isced <= 8; isced++) {
                int score =
                        world.score(person.but().education(new Education(isced)).build(), offer);
                assertThat(score).isGreaterThanOrEqualTo(before);
                before = score;
            }
            before = -1;
            for (int months = 0; months <= 60; months += 5) {
                int score = world.score(
                        person.but().experience(new Experience(months)).build(), offer);
                assertThat(score).isGreaterThanOrEqualTo(before);
                before = score;
            }
            before = -1;
            for (int level = 0; level <= 6; level++) {
                LanguageUse use = new LanguageUse(1, CefrLevels.all(level));
                int score = world.score(person.but().language(use).build(), offer);
                assertThat(score).isGreaterThanOrEqualTo(before);
                before = score;
            }
        });
    }

    @Test
    void sayingNothingIsNeverWorseThanSayingTheWorst() {
        eachPair((world, person, offer) -> {
            Ability unsaid = person.ability();
            assertThat(world.score(person.but().education(Education.UNKNOWN).build(), offer))
                    .isGreaterThanOrEqualTo(
                            world.score(person.but().education(new Education(0)).build(), offer));
            assertThat(world.score(person.but().experience(Experience.UNKNOWN).build(), offer))
                    .isGreaterThanOrEqualTo(world.score(
                            person.but().experience(new Experience(0)).build(), offer));
            LanguageUse unknown = new LanguageUse(1, CefrLevels.UNKNOWN);
            LanguageUse none = new LanguageUse(1, CefrLevels.all(0));
            assertThat(world.score(person.but().language(unknown).build(), offer))
                    .isGreaterThanOrEqualTo(
                            world.score(person.but().language(none).build(), offer));
            for (SkillNeed need : offer.demands().skills()) {
                if (unsaid.skills().stream().noneMatch(skill -> skill.skill() == need.skill())) {
                    PersonFacts no = person.but()
                            .skill(new PersonSkill(need.skill(), Evidence.NONE))
                            .build();
                    assertThat(world.score(person, offer)).isGreaterThanOrEqualTo(world.score(no, offer));
                }
            }
        });
    }

    @Test
    void anUnknownNeverFailsAGate() {
        eachPair((world, person, offer) -> {
            PersonFacts silent = PersonFacts.person(1).build();
            assertThat(world.explain(silent, offer).open()).isTrue();
        });
    }

    @Test
    void theOrderOfListsChangesNothing() {
        eachPair((world, person, offer) -> {
            Ability ability = person.ability();
            Ability mixed = new Ability(
                    shuffled(ability.occupations()),
                    shuffled(ability.skills()),
                    shuffled(ability.languages()),
                    ability.experience(),
                    ability.education());
            PersonFacts same =
                    new PersonFacts(person.number(), mixed, person.rights(), person.wishes(), person.limits());
            assertThat(same).isEqualTo(person);
            assertThat(world.explain(same, offer)).isEqualTo(world.explain(person, offer));
        });
    }

    @Test
    void theNumbersOfPeopleAndOffersNeverMoveAScore() {
        eachPair((world, person, offer) -> {
            PersonFacts other = new PersonFacts(
                    person.number() + 77, person.ability(), person.rights(), person.wishes(), person.limits());
            OfferNeeds another = new OfferNeeds(
                    offer.number() + 77, offer.demands(), offer.legal(), offer.conditions(), offer.posting());
            assertThat(world.explain(other, another)).isEqualTo(world.explain(person, offer));
        });
    }

    @Test
    void wishesNeverGateAndRightsNeverScore() {
        eachPair((world, person, offer) -> {
            PersonFacts wishless = person.but().wishes(Wishes.UNKNOWN).build();
            assertThat(world.explain(wishless, offer).gates())
                    .isEqualTo(world.explain(person, offer).gates());
            PersonFacts rightless = person.but().rights(Rights.UNKNOWN).build();
            assertThat(world.score(rightless, offer)).isEqualTo(world.score(person, offer));
        });
    }

    private static Evidence has(PersonFacts person, int skill) {
        return person.ability().skills().stream()
                .filter(stated -> stated.skill() == skill)
                .map(PersonSkill::evidence)
                .findFirst()
                .orElse(Evidence.NONE);
    }

    private static <T> List<T> shuffled(List<T> values) {
        List<T> mixed = new ArrayList<>(values);
        Collections.shuffle(mixed, new Random(7));
        return mixed;
    }

    private void eachPair(Promise promise) {
        for (int seed = 0; seed < PAIRS / 10; seed++) {
            Worlds worlds = new Worlds(seed, 4 + seed % 40);
            World world = new World(new Scoring(worlds.graph));
            for (int i = 0; i < 10; i++) {
                promise.check(world, worlds.person(1), worlds.offer(1));
            }
        }
    }

    private record World(Scoring scoring) {

        int score(PersonFacts person, OfferNeeds offer) {
            return scoring.score(person, offer, TODAY);
        }

        Explanation explain(PersonFacts person, OfferNeeds offer) {
            return scoring.explain(person, offer, TODAY);
        }
    }

    @FunctionalInterface
    private interface Promise {
        void check(World world, PersonFacts person, OfferNeeds offer);
    }
}
