package lt.incorpore.identity.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.Secrets;

/// Counts wrong tries. Each is counted before it is judged, in a transaction of its own, so that many at
/// once are many.
///
/// Who guesses from one network waits longer and longer: 1, 2, 4 … 900 seconds after the fifth try. Who
/// guesses from many waits with everybody who is not known; a browser that signed in before has an account
/// of its own and passes, so that nobody can shut the owner out by guessing. Names that nobody has are
/// counted like others: the pauses tell nothing. Keyed hashes stand in for names and networks.
///
/// One name is counted here. Who tries many is counted by [NetworkTries].
@ApplicationScoped
public class Attempts {

    static final int FREE = 5;
    static final int FREE_IN_ALL = 50;
    private static final int LONGEST_SECONDS = 900;
    private static final byte[] ALL = {};

    private final EntityManager entities;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(EntityManager entities, Secrets secrets, Clock clock) {
        this.entities = entities;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Who tries whom.
    ///
    /// @param door    what is tried, so that tries of two kinds are not mixed
    /// @param name    as it was sent; whether anybody has it is not asked
    /// @param network from [Network]
    /// @param device  token of a browser that this name signed in with before; empty when it is not known
    public record Try(String door, String name, String network, String device) {

        public boolean isKnown() {
            return !device.isEmpty();
        }
    }

    /// Counts a try.
    ///
    /// @return tries of this kind at this name since it last went well, from wherever
    /// @throws Problem when it has to wait; the try is not counted then
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int begin(Try attempt) {
        count(attempt, from(attempt), FREE);
        return attempt.isKnown() ? 0 : count(attempt, ALL, FREE_IN_ALL);
    }

    /// It went well: nothing stands against the name any more.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wentWell(Try attempt) {
        for (var network : List.of(from(attempt), ALL)) {
            entities.createNativeQuery("DELETE FROM sign_in_failure WHERE who = ?1 AND network = ?2")
                    .setParameter(1, who(attempt))
                    .setParameter(2, network)
                    .executeUpdate();
        }
    }

    /// It was not judged: there was no turn for it, and nobody who waits is one wrong try further for that.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(Try attempt) {
        for (var network : List.of(from(attempt), ALL)) {
            entities.createNativeQuery("UPDATE sign_in_failure SET failures = greatest(0, failures - 1)"
                            + " WHERE who = ?1 AND network = ?2")
                    .setParameter(1, who(attempt))
                    .setParameter(2, network)
                    .executeUpdate();
        }
    }

    private int count(Try attempt, byte[] network, int free) {
        var now = clock.instant();
        entities.createNativeQuery("INSERT INTO sign_in_failure VALUES (?1, ?2, 0, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, who(attempt))
                .setParameter(2, network)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        var row = (Object[]) entities.createNativeQuery(
                        "SELECT failures, last_at FROM sign_in_failure WHERE who = ?1 AND network = ?2 FOR UPDATE")
                .setParameter(1, who(attempt))
                .setParameter(2, network)
                .getSingleResult();
        var failures = ((Number) row[0]).intValue();
        var opens = instant(row[1]).plusSeconds(pause(failures, free));
        if (now.isBefore(opens)) {
            throw IdentityProblems.SIGN_IN_PAUSED
                    .because()
                    .withHeader(
                            "Retry-After",
                            Long.toString(1 + Duration.between(now, opens).toSeconds()));
        }
        entities.createNativeQuery(
                        "UPDATE sign_in_failure SET failures = failures + 1, last_at = ?3 WHERE who = ?1 AND network = ?2")
                .setParameter(1, who(attempt))
                .setParameter(2, network)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        return failures + 1;
    }

    /// Seconds to wait after so many tries.
    static int pause(int failures, int free) {
        return failures < free ? 0 : Math.min(LONGEST_SECONDS, 1 << Math.min(failures - free, 10));
    }

    private byte[] who(Try attempt) {
        return secrets.sign("tries at", attempt.door() + '\n' + attempt.name());
    }

    private byte[] from(Try attempt) {
        var place = attempt.isKnown() ? "device " + attempt.device() : "network " + attempt.network();
        return secrets.sign("tries from", place);
    }

    private static Instant instant(Object moment) {
        return switch (moment) {
            case Instant instant -> instant;
            case Timestamp timestamp -> timestamp.toInstant();
            case java.time.OffsetDateTime time -> time.toInstant();
            default ->
                throw new IllegalStateException(
                        "a moment as " + moment.getClass().getName());
        };
    }
}
