package lt.incorpore.identity.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import lt.incorpore.identity.Caller;
import lt.incorpore.platform.PlatformProblems;

/// Whether what somebody came in with opens still. It did when the request began; whoever waited since asks again,
/// after the person is locked.
@ApplicationScoped
public class StillOpens {

    private final EntityManager entities;
    private final Clock clock;

    StillOpens(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// @throws lt.incorpore.platform.Problem not signed in, where the session or the key ended meanwhile
    @Transactional
    public void orThrow(Caller caller) {
        var session = caller.session();
        var opens = session.isPresent() ? stands(session.get()) : !isEnded(caller.name());
        if (!opens) {
            throw PlatformProblems.NOT_SIGNED_IN.because().withHeader("WWW-Authenticate", "Bearer");
        }
    }

    private boolean stands(String session) {
        return !entities.createNativeQuery("SELECT s.id FROM session s JOIN account a ON a.id = s.account"
                        + " WHERE s.id = ?1 AND a.disabled_at IS NULL")
                .setParameter(1, session)
                .getResultList()
                .isEmpty();
    }

    // Tokens of an identity provider are no keys of ours: they end where they were made.
    private boolean isEnded(String key) {
        return !entities.createNativeQuery(
                        "SELECT id FROM api_key WHERE id = ?1 AND (revoked_at IS NOT NULL OR ends_at <= ?2)")
                .setParameter(1, key)
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList()
                .isEmpty();
    }
}
