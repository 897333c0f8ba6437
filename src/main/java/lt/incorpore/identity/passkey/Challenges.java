package lt.incorpore.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.Random;
import org.jspecify.annotations.Nullable;

/// What devices are asked to sign. Each is good once: what was signed before and overheard is worth nothing.
@ApplicationScoped
public class Challenges {

    private static final int BYTES = 32;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final Clock clock;

    Challenges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// @param account whose device is asked; null when somebody signs in
    @Transactional
    public byte[] fresh(@Nullable String account) {
        var bytes = Random.bytes(BYTES);
        entities.createNativeQuery(
                        "INSERT INTO passkey_challenge VALUES (?1, CAST(?2 AS text), CAST(?3 AS timestamptz))")
                .setParameter(1, hash(bytes))
                .setParameter(2, account)
                .setParameter(3, Timestamp.from(clock.instant().plus(LIFE)))
                .executeUpdate();
        return bytes;
    }

    /// @return whether it was asked of this account, or of nobody in particular, and stands
    @Transactional
    boolean use(byte[] bytes, @Nullable String account) {
        return entities.createNativeQuery(
                                "DELETE FROM passkey_challenge WHERE hash = ?1 AND account IS NOT DISTINCT FROM"
                                        + " CAST(?2 AS text) AND expires_at > CAST(?3 AS timestamptz)")
                        .setParameter(1, hash(bytes))
                        .setParameter(2, account)
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    private static byte[] hash(byte[] bytes) {
        return Digest.of(Base64.getEncoder().encodeToString(bytes));
    }
}
