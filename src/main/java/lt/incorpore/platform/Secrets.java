package lt.incorpore.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keys derived from the one secret of this installation. There is no default: an embedded run makes its own at the
/// first start, any other must be given `incorpore.secret` (at least 32 characters).
@ApplicationScoped
public class Secrets {

    private static final int SHORTEST = 32;

    private final String master;

    Secrets(@ConfigProperty(name = "incorpore.secret") Optional<String> given, Start start) {
        if (given.isEmpty() && !start.isEmbedded()) {
            throw new IllegalStateException(
                    "incorpore.secret is not set. With a database of your own, set it to a random text of at least "
                            + SHORTEST + " characters, the same on every node.");
        }
        master = given.orElseGet(() -> Home.configured().secret("master"));
        if (master.length() < SHORTEST) {
            throw new IllegalStateException("incorpore.secret is shorter than " + SHORTEST + " characters.");
        }
    }

    /// HMAC-SHA-256 of a message under a key that serves this purpose alone: 32 bytes.
    public byte[] sign(String purpose, String message) {
        return hmac(hmac(master.getBytes(StandardCharsets.UTF_8), purpose), message);
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
