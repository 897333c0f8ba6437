package lt.incorpore.proof.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import lt.incorpore.matches.Market;
import lt.incorpore.privacy.Vault;
import lt.incorpore.proof.worlds.Town.Change;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Whatever an employer may not know makes no difference to any byte that an employer's key can fetch: contact,
/// protected groups and notes of anybody, papers, who else asked, and everything about people who are hidden.
///
/// The worlds of a pair are the same market before and after one such change; `./incorpore prove worlds` makes more.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NonInterferenceTest {

    private static final int PAIRS = Integer.getInteger("incorpore.prove.n", 1_000);
    private static final long SEED = Long.getLong("incorpore.prove.seed", 17);
    /// Every so many pairs the whole of what a key may ask is compared, else what is about people.
    private static final int WHOLE = 20;

    @Inject
    Market market;

    @Inject
    Taxonomy taxonomy;

    @Inject
    Vault vault;

    @Test
    void what_an_employer_may_not_know_changes_no_byte_of_any_answer() {
        var town = new Town(
                new Api(), vault, taxonomy.occupationsOf("7531").getFirst().uri(), SEED);
        market.tick();
        var question = town.agreed();
        var before = town.transcript(question, false);
        var wholeBefore = town.transcript(question, true);
        assertThat(before).contains("\"band\"").contains("Jonas Kazlauskas");
        var times = new EnumMap<Change, Integer>(Change.class);
        for (var pair = 1; pair <= PAIRS; pair++) {
            var change = town.happen();
            times.merge(change, 1, Integer::sum);
            market.tick();
            var isWhole = pair % WHOLE == 0;
            assertThat(difference(isWhole ? wholeBefore : before, town.transcript(question, isWhole)))
                    .as("seed %d, pair %d: %s", SEED, pair, change)
                    .isEmpty();
        }
        System.out.printf("Non-interference: seed %d, %d pairs of worlds, 0 bytes differ; %s%n", SEED, PAIRS, times);
        // The same comparison sees what may be seen; else it would prove nothing.
        town.learns();
        market.tick();
        assertThat(difference(before, town.transcript(question, false))).isNotEmpty();
    }

    /// What is told otherwise first, with a little before it.
    private static String difference(String before, String after) {
        var at = Arrays.mismatch(before.toCharArray(), after.toCharArray());
        return at < 0 ? "" : around(before, at) + "\nbecame\n" + around(after, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
    }
}
