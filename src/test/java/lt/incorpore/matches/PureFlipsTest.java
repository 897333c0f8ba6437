package lt.incorpore.matches;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import lt.incorpore.law.MayWork;
import lt.incorpore.law.WorkDocument;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.RightToWork;
import lt.incorpore.ranking.Scoring;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// What is kept of a person beside facts about work is flipped, from the facts that were told to the explanation: the
/// number (who came first), papers and the day they were seen, the order of telling. Not a byte moves.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PureFlipsTest {

    private static final int FLIPS = Integer.getInteger("incorpore.prove.n", 200_000);
    private static final long SEED = Long.getLong("incorpore.prove.seed", 29);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int A_PERSON = 50;

    @Inject
    Taxonomy taxonomy;

    @Inject
    RankedCodes codes;

    @Inject
    RankedPeople people;

    @Test
    void who_somebody_is_changes_no_byte_of_an_explanation() {
        var market = new InventedMarket(taxonomy, codes.graph(), DAY, SEED, 2_000);
        var scoring = new Scoring(market.graph);
        var random = new Random(SEED);
        var today = (int) DAY.toEpochDay();
        var distinct = 0;
        for (var flip = 0; flip < FLIPS; flip += A_PERSON) {
            var facts = market.facts();
            var offer = market.offers.get(random.nextInt(market.offers.size()));
            var plain = people.of(1, facts, DAY);
            var expected = scoring.explain(plain, offer, today).toString();
            distinct += expected.hashCode() % 2 == 0 ? 1 : 0;
            for (var i = 0; i < A_PERSON; i++) {
                PersonFacts flipped = people.of(1 + random.nextLong(1L << 40), flipped(facts, random), DAY);
                assertThat(scoring.explain(flipped, offer, today).toString())
                        .as("seed %d, flip %d", SEED, flip + i)
                        .isEqualTo(expected);
            }
        }
        System.out.printf("Counterfactual flips, pure: seed %d, %d flips, 0 bytes differ%n", SEED, FLIPS);
        assertThat(distinct).as("answers that differ from person to person").isBetween(1, FLIPS / A_PERSON - 1);
    }

    private static ProfileFacts flipped(ProfileFacts facts, RandomGenerator random) {
        var right = facts.rightToWork();
        return new ProfileFacts(
                shuffled(facts.skills(), random),
                shuffled(facts.occupations(), random),
                shuffled(facts.languages(), random),
                facts.experienceMonths(),
                facts.education(),
                facts.reach(),
                facts.times(),
                facts.pay(),
                shuffled(facts.contracts(), random),
                facts.availableFrom(),
                facts.drivingClasses(),
                facts.licensedGroups(),
                facts.hazardousWork(),
                right == null ? null : paper(right, random),
                facts.languageRelief());
    }

    private static RightToWork paper(RightToWork right, RandomGenerator random) {
        var documents = WorkDocument.values();
        var answer = right.answer() == MayWork.Kind.YES && random.nextBoolean()
                ? MayWork.Kind.YES_WITH_DOCUMENT
                : right.answer();
        return new RightToWork(
                answer,
                right.from(),
                documents[random.nextInt(documents.length)],
                DAY.minusDays(random.nextInt(300)),
                right.askAgainOn());
    }

    private static <T> List<T> shuffled(List<T> some, RandomGenerator random) {
        var all = new ArrayList<>(some);
        Collections.shuffle(all, random);
        return all;
    }
}
