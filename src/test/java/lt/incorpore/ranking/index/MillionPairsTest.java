package lt.incorpore.ranking.index;

import static lt.incorpore.ranking.facts.Worlds.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Worlds;
import org.junit.jupiter.api.Test;

/// One arithmetic: the packed columns give each of two million random pairs the score and the verdict that the
/// explanation gives it, in both directions.
class MillionPairsTest {

    private static final int WORLDS = 320;
    private static final int SIDE = 80;

    @Test
    void bothDirectionsScoreEachPairAsTheExplanationDoes() {
        long pairs = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Worlds world = new Worlds(10_000 + seed, 30);
            List<OfferNeeds> offers = world.offers(SIDE);
            List<PersonFacts> people = world.people(SIDE);
            Map<Long, Map<Long, Integer>> open = compareOffers(world, offers, people);
            comparePeople(world, offers, people, open);
            pairs += (long) offers.size() * people.size();
        }
        assertThat(pairs).isGreaterThan(2_000_000);
    }

    /// @return for each person the open offers with their scores
    private static Map<Long, Map<Long, Integer>> compareOffers(
            Worlds world, List<OfferNeeds> offers, List<PersonFacts> people) {
        Scoring scoring = new Scoring(world.graph);
        OfferIndex index = new OfferIndex(world.graph);
        index.apply(offers);
        OfferQuery query = OfferQuery.on(TODAY).best(SIDE).notYet(SIDE);
        Map<Long, Map<Long, Integer>> all = new HashMap<>();
        for (PersonFacts person : people) {
            OfferMatches matches = index.top(person, query);
            Map<Long, Integer> open = scores(matches.open());
            Map<Long, Integer> notYet = scores(matches.notYet());
            for (OfferNeeds offer : offers) {
                boolean passes = scoring.open(person, offer, TODAY);
                Integer found = (passes ? open : notYet).get(offer.number());
                if (found == null || found != scoring.score(person, offer, TODAY)) {
                    throw new AssertionError(person + " and " + offer + ": " + found);
                }
            }
            all.put(person.number(), open);
        }
        return all;
    }

    private static void comparePeople(
            Worlds world, List<OfferNeeds> offers, List<PersonFacts> people, Map<Long, Map<Long, Integer>> open) {
        PersonIndex index = new PersonIndex(world.graph);
        index.apply(people);
        for (OfferNeeds offer : offers) {
            Map<Long, Integer> found = scores(index.top(offer, SIDE, TODAY));
            Map<Long, Integer> expected = new HashMap<>();
            open.forEach((person, scores) -> {
                Integer score = scores.get(offer.number());
                if (score != null) {
                    expected.put(person, score);
                }
            });
            if (!found.equals(expected)) {
                throw new AssertionError(offer + ": " + found + " instead of " + expected);
            }
        }
    }

    private static Map<Long, Integer> scores(List<Match> matches) {
        Map<Long, Integer> scores = new HashMap<>();
        matches.forEach(match -> scores.put(match.number(), match.score()));
        return scores;
    }
}
