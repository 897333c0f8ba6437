package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import org.junit.jupiter.api.Test;

/// Worlds in which every bound is reached exactly: the last one looked at ties with the best, and wins by its number.
class TightBoundsTest {

    private static final int[] ROOM = {1, 4, 9};
    private static final Occupation COOK = new Occupation(10, 5_120);
    private static final List<Occupation> NEAR_AND_FAR = List.of(
            COOK,
            new Occupation(11, 5_120),
            new Occupation(12, 5_129),
            new Occupation(13, 5_131),
            new Occupation(14, 5_223),
            new Occupation(15, 9_411),
            Occupation.UNKNOWN);
    private static final Point HOME = new Point(54_687_200, 25_279_700);

    @Test
    void anOfferThatTiesFromTheLastLevelIsFirst() {
        PersonFacts cook = PersonFacts.person(1)
                .occupation(COOK)
                .skill(new PersonSkill(1, Evidence.CERTIFIED))
                .build();
        for (Occupation occupation : NEAR_AND_FAR) {
            OfferIndex index = new OfferIndex(SkillGraph.EMPTY, new Levels<>(OfferLeaf.PACKING, ROOM));
            for (int level = 3; level >= 0; level--) {
                for (int skill = 0; skill < 2; skill++) {
                    index.apply(offers(level, skill, occupation));
                }
            }
            assertThat(index.top(cook, OfferQuery.on(TODAY).best(1)).open())
                    .extracting(Match::number)
                    .containsExactly(0L);
        }
    }

    /// More than the level above has room for; those that need the skill have the lower numbers.
    private static List<OfferNeeds> offers(int level, int skill, Occupation occupation) {
        List<OfferNeeds> offers = new ArrayList<>();
        for (int i = 0; i < (level == 0 ? skill : 5 * level); i++) {
            OfferNeeds.Builder offer = OfferNeeds.offer(100 * (3 - level) + 50 * (1 - skill) + i);
            offer.occupation(occupation).noLanguageNeeded();
            offers.add((skill == 1 ? offer.skill(new SkillNeed(1, 2)) : offer).build());
        }
        return offers;
    }

    @Test
    void aPersonWhoTiesFromTheLastLevelIsFirst() {
        for (Occupation occupation : NEAR_AND_FAR) {
            PersonIndex index = new PersonIndex(SkillGraph.EMPTY, new Levels<>(PersonLeaf.PACKING, ROOM));
            OfferNeeds.Builder offer = OfferNeeds.offer(1).occupation(COOK).noLanguageNeeded();
            for (int number = 0; number < 40; number++) {
                PersonFacts.Builder person = PersonFacts.person(number).skill(new PersonSkill(1, Evidence.CERTIFIED));
                if (occupation.isKnown()) {
                    person.occupation(occupation);
                }
                index.apply(List.of(person.build()));
            }
            for (int needs = 0; needs < 2; needs++) {
                assertThat(index.top(offer.build(), 1, TODAY))
                        .extracting(Match::number)
                        .containsExactly(0L);
                offer.skill(new SkillNeed(1, 3));
            }
        }
    }

    /// Only another offer of the person's own occupation can tie with an offer that is worth the most in every term.
    @Test
    void theUnitGroupIsLookedAtWhenOnlyTheOwnOccupationCanTie() {
        PersonFacts cook = PersonFacts.person(1)
                .occupation(COOK)
                .skill(new PersonSkill(1, Evidence.CERTIFIED))
                .build();
        OfferIndex index = new OfferIndex(SkillGraph.EMPTY, new Levels<>(OfferLeaf.PACKING, ROOM));
        for (int number = 0; number < 40; number++) {
            index.apply(List.of(perfect(number)));
        }
        assertThat(index.top(cook, OfferQuery.on(TODAY).best(1).notYet(0)).open())
                .extracting(Match::number)
                .containsExactly(0L);
    }

    /// Full in each term of which the offer alone decides; the others are neutral whatever the offer says.
    private static OfferNeeds perfect(long number) {
        return job(number)
                .skill(new SkillNeed(1, 2))
                .experience(new Experience(0))
                .education(new Education(0))
                .confirmed(Day.of(TODAY))
                .replies(new Replies(1_000))
                .build();
    }

    /// Level by level comes the middling, the far and the near.
    @Test
    void theNearestLeafIsLookedAtWhereverItStands() {
        int[] kilometres = {7, 300, 0};
        OfferIndex offers = new OfferIndex(SkillGraph.EMPTY, new Levels<>(OfferLeaf.PACKING, ROOM));
        PersonIndex people = new PersonIndex(SkillGraph.EMPTY, new Levels<>(PersonLeaf.PACKING, ROOM));
        for (int level = 2; level >= 0; level--) {
            List<OfferNeeds> jobs = new ArrayList<>();
            List<PersonFacts> cooks = new ArrayList<>();
            Point there = new Point(HOME.latitude() - 9_000 * kilometres[level], HOME.longitude());
            for (int i = 0; i <= 4 * level; i++) {
                jobs.add(job(10 * level + i).at(there).build());
                cooks.add(cook(10 * level + i, there));
            }
            offers.apply(jobs);
            people.apply(cooks);
        }
        assertThat(offers.top(cook(1, HOME), OfferQuery.on(TODAY).best(1)).open())
                .extracting(Match::number)
                .containsExactly(20L);
        assertThat(people.top(job(1).at(HOME).build(), 1, TODAY))
                .extracting(Match::number)
                .containsExactly(20L);
    }

    private static OfferNeeds.Builder job(long number) {
        return OfferNeeds.offer(number).occupation(COOK).noLanguageNeeded();
    }

    private static PersonFacts cook(long number, Point home) {
        return PersonFacts.person(number)
                .occupation(COOK)
                .reach(new Reach(home, Reach.ANYWHERE, false))
                .build();
    }

    /// What a search knows of kinship from the offer before must not count for one that names no occupation.
    @Test
    void kinshipIsForgottenBetweenTwoSearches() {
        PersonIndex index = new PersonIndex(SkillGraph.EMPTY);
        List<PersonFacts> people = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            Evidence evidence = number == 99 ? Evidence.CERTIFIED : Evidence.CLAIMED;
            people.add(PersonFacts.person(number)
                    .occupation(new Occupation(15, 9_411))
                    .skill(new PersonSkill(1, evidence))
                    .build());
        }
        index.apply(people);
        OfferNeeds kitchen =
                OfferNeeds.offer(1).occupation(COOK).skill(new SkillNeed(1, 1)).build();
        OfferNeeds any = OfferNeeds.offer(2).skill(new SkillNeed(1, 1)).build();
        for (OfferNeeds offer : List.of(kitchen, any, kitchen)) {
            assertThat(index.top(offer, 1, TODAY)).extracting(Match::number).containsExactly(99L);
        }
    }
}
