package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// docs/keys.md lists every algorithm that the code asks the Java platform for, and no other.
class KeysAndAlgorithmsTest {

    private static final Path INVENTORY = Path.of("docs", "keys.md");
    private static final Pattern ASKED = Pattern.compile(
            "(?:MessageDigest|Mac|Cipher|SecretKeyFactory|Signature|KeyPairGenerator|KeyAgreement|SecureRandom)"
                    + "\\s*\\.getInstance\\(\\s*(\"[^\"]+\"|\\w+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @Test
    void every_algorithm_is_in_the_inventory_and_none_is_weak() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : Sources.below(Sources.MAIN).all()) {
            var of = asked(source.text());
            asked.addAll(of);
            // Lists of stolen passwords are given out by SHA-1 alone, codes of apps by HMAC-SHA-1.
            var may = source.name().endsWith("BreachedPasswords.java") ? "SHA-1" : "HmacSHA1";
            assertThat(of)
                    .as(source.name())
                    .noneMatch(name -> name.matches("(?i).*(md5|des|rc4|ecb|sha-?1$).*") && !name.equals(may));
        }
        var listed = new TreeSet<String>();
        LISTED.matcher(Files.readString(INVENTORY)).results().forEach(row -> listed.add(row.group(1)));
        assertThat(asked).isEqualTo(listed);
    }

    @Test
    void nothing_turns_off_what_the_platform_checks_of_others_certificates() throws IOException {
        var turnedOff = Pattern.compile(
                "TrustManager|HostnameVerifier|SSLContext|trust-all|setTrustAll\\((?!false)|setVerifyHost\\((?!true)"
                        + "|hostname-verification|insecure");
        for (var crooked : Set.of("quarkus.mailer.trust-all=true", ".setTrustAll(true)", ".setVerifyHost(on)")) {
            assertThat(turnedOff.matcher(crooked).find()).as(crooked).isTrue();
        }
        assertThat(Sources.below(Sources.MAIN).all())
                .hasSizeGreaterThan(100)
                .noneMatch(source -> turnedOff.matcher(source.text()).find());
        assertThat(Files.readString(Path.of("src", "main", "resources", "application.properties")))
                .doesNotContainPattern(turnedOff);
        assertThat(Files.readString(Path.of("incorpore")))
                .doesNotContain("--insecure", "curl -k", "--no-check-certificate");
    }

    @Test
    void an_algorithm_is_found_by_its_name_and_by_a_constant() {
        assertThat(asked("String CIPHER = \"AES/ECB\"; Cipher.getInstance(CIPHER); MessageDigest.getInstance(\"MD5\")"))
                .isEqualTo(Set.of("AES/ECB", "MD5"));
    }

    private static Set<String> asked(String source) {
        var names = new TreeSet<String>();
        for (var found : ASKED.matcher(source)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList()) {
            names.add(found.startsWith("\"") ? found.substring(1, found.length() - 1) : constant(source, found));
        }
        return names;
    }

    private static String constant(String source, String name) {
        var value = Pattern.compile("\\b" + name + " = \"([^\"]+)\"").matcher(source);
        assertThat(value.find()).as("an algorithm is worked out: " + name).isTrue();
        return value.group(1);
    }
}
