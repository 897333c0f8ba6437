package lt.incorpore.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The codes of RFC 6238, appendix B, with the last six of its eight digits.
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void makes_the_codes_of_the_standard() {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(1_234_567_890))).isEqualTo("005924");
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }

    @Test
    void takes_a_code_half_a_minute_early_or_late_and_never_twice() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = 1_234_567_890 / 30;
        for (var later = -2; later <= 2; later++) {
            var code = Totp.codeAt(SECRET, now.plusSeconds(30L * later));
            assertThat(Totp.step(SECRET, code, now, 0).isPresent()).isEqualTo(Math.abs(later) <= 1);
        }
        assertThat(Totp.step(SECRET, Totp.codeAt(SECRET, now), now, step)).isEmpty();
    }

    @Test
    void writes_secrets_as_apps_take_them() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.address(SECRET, "desk 3"))
                .isEqualTo("otpauth://totp/In%20Corpore:desk%203?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=In%20Corpore");
    }
}
