package lt.incorpore.proof.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scan that finds nothing says something only if it finds what was planted.
class ScanTest {

    private static final String WORD = "Kanarėlė-žš-4711";

    private final Scan scan = new Scan(List.of(WORD, "+370 612 99881", "anotherword"));

    @Test
    void each_writing_of_a_word_is_found_at_every_place() {
        var text = ("padding " + WORD + " end").getBytes(UTF_8);
        assertFound("utf-8", text);
        assertFound("utf-8 lower case", WORD.toLowerCase(java.util.Locale.ROOT).getBytes(UTF_8));
        assertFound("utf-16le", ("x" + WORD).getBytes(UTF_16LE));
        assertFound("utf-16be", ("x" + WORD).getBytes(UTF_16BE));
        assertFound("url", URLEncoder.encode("q=" + WORD, UTF_8).getBytes(UTF_8));
        assertFound("json", "{\"a\":\"Kanar\\u0117l\\u0117-\\u017e\\u0161-4711\"}".getBytes(UTF_8));
        assertFound("hex", HexFormat.of().formatHex(text).getBytes(UTF_8));
        assertFound(
                "hex upper case", HexFormat.of().withUpperCase().formatHex(text).getBytes(UTF_8));
        for (var before = 0; before < 3; before++) {
            var padded = ("x".repeat(before) + WORD + "yz").getBytes(UTF_8);
            assertFound("base64", Base64.getEncoder().encode(padded));
        }
    }

    @Test
    void noise_holds_nothing_and_a_word_across_two_pieces_is_found(@TempDir Path folder) throws Exception {
        var noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("noise"), noise);
        assertThat(scan.below(folder)).isEmpty();
        assertThat(scan.scanned()).isEqualTo(noise.length);
        for (var at : new int[] {0, (1 << 20) - 7, (2 << 20) - 1, noise.length - 20}) {
            var planted = new ByteArrayOutputStream();
            planted.write(noise, 0, at);
            planted.writeBytes(WORD.getBytes(UTF_8));
            planted.write(noise, at, noise.length - at);
            Files.write(folder.resolve("noise"), planted.toByteArray());
            assertThat(scan.below(folder)).as("at %d", at).containsExactly("noise: " + WORD + " as utf-8");
        }
    }

    @Test
    void a_word_too_short_to_be_told_apart_is_refused() {
        assertThatThrownBy(() -> new Scan(List.of("short"))).hasMessageContaining("short");
    }

    private void assertFound(String writing, byte[] bytes) {
        assertThat(scan.in("here", bytes)).containsExactly("here: " + WORD + " as " + writing);
    }
}
