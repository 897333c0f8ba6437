package lt.incorpore.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] PLAIN = "Rūta +37060000000".getBytes(StandardCharsets.UTF_8);
    private static final String PLACE = "sealed_field of somebody";

    private final byte[] key = Sealing.newKey();

    @Test
    void whatWasSealedOpensAgainAndTellsNothingBefore() {
        byte[] box = Sealing.seal(key, PLACE, PLAIN);
        assertThat(Sealing.open(key, PLACE, box)).isEqualTo(PLAIN);
        assertThat(new String(box, StandardCharsets.ISO_8859_1)).doesNotContain("+370");
        assertThat(box).hasSize(1 + 12 + PLAIN.length + 16);
    }

    @Test
    void theSameTextTwiceLooksDifferent() {
        assertThat(Sealing.seal(key, PLACE, PLAIN)).isNotEqualTo(Sealing.seal(key, PLACE, PLAIN));
    }

    @Test
    void aBoxInAnotherPlaceIsRefused() {
        byte[] box = Sealing.seal(key, PLACE, PLAIN);
        assertThatThrownBy(() -> Sealing.open(key, "sealed_field of another", box))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Rūta");
    }

    @Test
    void anotherKeyDoesNotOpen() {
        byte[] box = Sealing.seal(key, PLACE, PLAIN);
        assertThatThrownBy(() -> Sealing.open(Sealing.newKey(), PLACE, box)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noByteCanBeChanged() {
        byte[] box = Sealing.seal(key, PLACE, PLAIN);
        for (int at = 0; at < box.length; at++) {
            byte[] changed = box.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Sealing.open(key, PLACE, changed))
                    .as("byte %d", at)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> Sealing.open(key, PLACE, new byte[0])).isInstanceOf(IllegalStateException.class);
    }
}
