package lt.incorpore.proof.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import lt.incorpore.matches.Market;
import lt.incorpore.privacy.Vault;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A person is made somebody else in name, number, mail, group, notes, papers, consents, history and hour of birth in
/// the service: matches, scores and reasons stay the same, byte for byte. `./incorpore prove flips` makes more.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FlipsOverHttpTest {

    private static final int FLIPS = Integer.getInteger("incorpore.prove.n", 300);
    private static final long SEED = Long.getLong("incorpore.prove.seed", 23);
    private static final int KINDS = 5;

    @Inject
    Market market;

    @Inject
    Taxonomy taxonomy;

    @Inject
    Vault vault;

    @Test
    void who_somebody_is_changes_no_byte_of_their_matches() {
        var town = new Town(
                new Api(), vault, taxonomy.occupationsOf("7531").getFirst().uri(), SEED);
        market.tick();
        var expected = new String[KINDS];
        var twins = new Town.Person[KINDS];
        for (var kind = 0; kind < KINDS; kind++) {
            expected[kind] = town.matches(town.twin(kind));
            twins[kind] = town.twin(kind);
            assertThat(expected[kind]).contains("\"score\"", "\"contribution\"");
        }
        for (var flip = 1; flip <= FLIPS; flip++) {
            var kind = flip % KINDS;
            if (flip % 40 == 0) {
                twins[kind] = town.twin(kind);
            }
            town.flip(twins[kind]);
            assertThat(town.matches(twins[kind]))
                    .as("seed %d, flip %d", SEED, flip)
                    .isEqualTo(expected[kind]);
        }
        System.out.printf("Counterfactual flips over HTTP: seed %d, %d flips, 0 bytes differ%n", SEED, FLIPS);
        // What is a fact about work does make a difference.
        assertThat(expected[1]).isNotEqualTo(expected[2]);
    }
}
