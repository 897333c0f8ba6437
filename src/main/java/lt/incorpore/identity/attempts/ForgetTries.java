package lt.incorpore.identity.attempts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import lt.incorpore.platform.retention.Forgets;

/// Forgets wrong tries after a day, and before that those that tell least when somebody makes up more names than
/// there will ever be people who err.
@ApplicationScoped
class ForgetTries implements Forgets {

    /// Rows that stay, some 20 MB with their indexes. They are two for each name that is tried.
    static final int MOST = 100_000;

    private static final Period KEPT = Period.ofDays(1);
    /// So that no transaction is long.
    private static final int AT_ONCE = 10_000;

    private final EntityManager entities;
    private final Clock clock;

    ForgetTries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "sign_in_failure";
    }

    @Override
    public Period kept() {
        return KEPT;
    }

    @Override
    public int forget(Instant now) {
        var before = now.atZone(clock.getZone()).minus(KEPT).toInstant();
        return forget(before, MOST);
    }

    /// @param before tries of that long ago go in any case
    /// @param most   rows that stay: of the others those with the fewest tries go first, the longest ago
    ///     first. A name that is guessed at in earnest is thus not forgotten behind a crowd of invented ones.
    int forget(Instant before, int most) {
        var all = 0;
        for (var some = 1; some > 0; all += some) {
            some = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery("DELETE FROM sign_in_failure WHERE ctid IN"
                                    + " (SELECT ctid FROM sign_in_failure WHERE last_at < ?1 LIMIT ?2)")
                            .setParameter(1, Timestamp.from(before))
                            .setParameter(2, AT_ONCE)
                            .executeUpdate());
        }
        var surplus = QuarkusTransaction.requiringNew()
                        .call(() -> ((Number) entities.createNativeQuery("SELECT count(*) FROM sign_in_failure")
                                        .getSingleResult())
                                .longValue())
                - most;
        while (surplus > 0) {
            var some = (int) Math.min(surplus, AT_ONCE);
            all += QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery("DELETE FROM sign_in_failure WHERE ctid IN"
                                    + " (SELECT ctid FROM sign_in_failure ORDER BY failures, last_at LIMIT ?1)")
                            .setParameter(1, some)
                            .executeUpdate());
            surplus -= some;
        }
        return all;
    }
}
