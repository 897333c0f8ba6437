package lt.incorpore.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.incorpore.platform.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of stolen passwords is searched where it lies; one that is none ends the start, and the setting is named.
class BreachedPasswordsTest {

    private static final String SETTING = "incorpore.identity.breached-passwords";

    @TempDir
    private Path folder;

    private BreachedPasswords of(String content) throws IOException {
        var file = Files.writeString(folder.resolve("stolen.txt"), content);
        return new BreachedPasswords(Settings.of(Map.of(SETTING, file.toString())));
    }

    private static String sha1(String password) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> sorted(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> sha1("stolen " + i) + ":" + (i * 7_919 % 100_000 + 1))
                .sorted()
                .toList();
    }

    @Test
    void each_stolen_one_is_found_and_no_other_however_many_there_are_and_however_lines_end() throws IOException {
        for (var many : List.of(1, 2, 3, 1_000)) {
            for (var end : List.of("\n", "\r\n")) {
                var lines = sorted(many);
                for (var content : List.of(String.join(end, lines), String.join(end, lines) + end)) {
                    var breached = of(content);
                    assertThat(IntStream.range(0, many)).allMatch(i -> breached.has("stolen " + i));
                    assertThat(IntStream.range(0, many)).noneMatch(i -> breached.has("not stolen " + i));
                }
            }
        }
        // Without counts and in small letters, as others give them out.
        var bare = sorted(50).stream()
                .map(line -> line.substring(0, 40).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        assertThat(of(bare).has("stolen 49")).isTrue();
        assertThat(of(bare).has("STOLEN 49")).as("in other letters").isTrue();
    }

    @Test
    void whoever_chooses_one_is_told_why_it_is_not_taken() throws IOException {
        var good = new GoodPassword(of(sha1("penki žali obuoliai") + ":12"));
        assertThat(good.findings("/password", "penki žali obuoliai", ""))
                .extracting(Finding::code)
                .containsExactly("password_breached");
        assertThat(good.findings("/password", "šeši žali obuoliai", "")).isEmpty();
    }

    @Test
    void without_the_setting_there_is_no_such_list() {
        assertThat(new BreachedPasswords(Settings.of(Map.of())).has("password")).isFalse();
    }

    @Test
    void a_wrong_file_ends_the_start_and_the_setting_is_named() throws IOException {
        var upside = new java.util.ArrayList<>(sorted(1_000));
        Collections.reverse(upside);
        var broken = new java.util.ArrayList<>(sorted(1_000));
        broken.set(999, "zz" + broken.get(999));
        for (var content : List.of(
                "",
                "password\nletmein\n",
                "5BAA61E4C9B93F3F0682250B6CF8331B:3",
                "x".repeat(10_000),
                String.join("\n", upside),
                String.join("\n", broken),
                // Hashes of another kind.
                "8846F7EAEE8FB117AD06BDD830B7586C:9659365\n")) {
            assertThatThrownBy(() -> of(content))
                    .as(content.substring(0, Math.min(20, content.length())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(SETTING);
        }
        for (var path : List.of(folder.toString(), folder.resolve("gone").toString())) {
            assertThatThrownBy(() -> new BreachedPasswords(Settings.of(Map.of(SETTING, path))))
                    .hasMessageContaining(SETTING);
        }
    }
}
