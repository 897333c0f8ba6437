package lt.incorpore.identity.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.Random;
import org.jspecify.annotations.Nullable;

/// Browsers that staff signed in with before. They pass while others guess. Never put into a jobseeker's
/// browser: the phone may be somebody else's.
@ApplicationScoped
public class KnownDevices {

    private static final int TOKEN_LENGTH = 43;

    private final EntityManager entities;
    private final Clock clock;

    KnownDevices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// @param token null where the browser sent none
    @Transactional
    public boolean knows(String account, @Nullable String token) {
        return token != null
                && !entities.createNativeQuery("SELECT 1 FROM known_device WHERE hash = ?1 AND account = ?2")
                        .setParameter(1, Digest.of(token))
                        .setParameter(2, account)
                        .getResultList()
                        .isEmpty();
    }

    /// @return token for the browser
    @Transactional
    public String remember(String account, @Nullable String before) {
        if (before != null && knows(account, before)) {
            return before;
        }
        var token = Random.letters(TOKEN_LENGTH);
        entities.createNativeQuery("INSERT INTO known_device VALUES (?1, ?2, ?3)")
                .setParameter(1, Digest.of(token))
                .setParameter(2, account)
                .setParameter(3, LocalDate.now(clock))
                .executeUpdate();
        return token;
    }

    /// Forgets them: the account was shut, or what it is opened with was changed.
    @Transactional
    public void forget(String account) {
        entities.createNativeQuery("DELETE FROM known_device WHERE account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }
}
