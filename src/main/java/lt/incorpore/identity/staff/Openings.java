package lt.incorpore.identity.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.Random;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.Sealing;

/// Second factors of links that were opened and are not used yet.
///
/// Each opening has one of its own, sealed into a token that goes to the browser and comes back with the choice:
/// nothing
/// is kept here, and whoever opened the link before knows nothing of the factor of whoever uses it.
@ApplicationScoped
class Openings {

    /// Long enough to install an app.
    static final Duration GOOD = Duration.ofHours(1);

    private static final String PURPOSE = "opening of an enrolment";
    private static final int LONGEST_TOKEN = 200;

    private final Secrets secrets;
    private final Clock clock;

    Openings(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What one opening shows.
    ///
    /// @param secret for the app
    /// @param token  the same, sealed
    record Opening(byte[] secret, String token) {

        @Override
        public String toString() {
            return "opening";
        }
    }

    /// @param code of the link
    Opening fresh(String code) {
        var secret = Random.bytes(Totp.SECRET_BYTES);
        var end = clock.instant().plus(GOOD).getEpochSecond();
        var plain = ByteBuffer.allocate(Long.BYTES + Totp.SECRET_BYTES)
                .putLong(end)
                .put(secret)
                .array();
        return new Opening(
                secret,
                Base64.getUrlEncoder().withoutPadding().encodeToString(Sealing.seal(key(), place(code), plain)));
    }

    /// @return nothing where the token is of another link, altered or too old
    Optional<Opening> known(String code, String token) {
        try {
            if (token.length() > LONGEST_TOKEN) {
                return Optional.empty();
            }
            var plain = ByteBuffer.wrap(
                    Sealing.open(key(), place(code), Base64.getUrlDecoder().decode(token)));
            if (!clock.instant().isBefore(Instant.ofEpochSecond(plain.getLong()))) {
                return Optional.empty();
            }
            var secret = new byte[Totp.SECRET_BYTES];
            plain.get(secret);
            return Optional.of(new Opening(secret, token));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] key() {
        return secrets.sign(PURPOSE, "");
    }

    private static String place(String code) {
        return PURPOSE + " " + HexFormat.of().formatHex(Digest.of(code));
    }
}
