package lt.incorpore.identity.staff;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every thirty seconds (RFC 6238 with SHA-1 and six digits, which is what every app can do).
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    /// A clock may be half a minute wrong, and people type slowly.
    private static final int STEPS_APART = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// @return the step whose code it is, later than the one given
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        var step = OptionalLong.empty();
        for (var each = current - STEPS_APART; each <= current + STEPS_APART; each++) {
            if (each > after && code(secret, each).equals(code)) {
                step = OptionalLong.of(each);
            }
        }
        return step;
    }

    static String codeAt(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every Java platform", e);
        }
    }

    /// As apps take it when it is typed.
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var bits = 0L;
        var held = 0;
        for (var each : secret) {
            bits = bits << 8 | each & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((int) (bits >> held & 31)));
            }
        }
        return held == 0
                ? text.toString()
                : text.append(BASE32.charAt((int) (bits << 5 - held & 31))).toString();
    }

    /// As apps take it from a picture.
    static String address(byte[] secret, String label) {
        return "otpauth://totp/In%20Corpore:"
                + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + base32(secret)
                + "&issuer=In%20Corpore";
    }
}
