package lt.incorpore.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {

    private static final boolean OWN_DATABASE = false;
    private static final String ONE = "1:" + "0f".repeat(32);
    private static final String TWO = "2:" + "1e".repeat(32);

    @Test
    void theHighestWrapsAndAllOpen() {
        var keys = new MasterKeys(Optional.of(ONE + ", " + TWO), OWN_DATABASE);
        assertThat(keys.newest()).isEqualTo(2);
        assertThat(keys.numbered(1)).hasSize(Sealing.KEY_BYTES).isNotEqualTo(keys.numbered(2));
        assertThatThrownBy(() -> keys.numbered(3)).hasMessageContaining("incorpore.vault.keys: key 3 is missing");
    }

    @Test
    void withADatabaseOfOnesOwnTheyMustBeGiven() {
        assertThatThrownBy(() -> new MasterKeys(Optional.empty(), OWN_DATABASE))
                .hasMessageStartingWith("incorpore.vault.keys is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:", "0f0f", "1:0f0f", "0:0f", "1:zz", ",", "1:abc,2:def"})
    void anotherWritingIsRefusedWithoutRepeatingIt(String given) {
        assertThatThrownBy(() -> new MasterKeys(Optional.of(given), OWN_DATABASE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("incorpore.vault.keys: each key is written as");
    }
}
