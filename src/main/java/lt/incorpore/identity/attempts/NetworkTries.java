package lt.incorpore.identity.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.Secrets;
import lt.incorpore.platform.limits.Quota;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.Alarms;

/// Counts wrong tries of strangers by network, whatever name and door they try, and notices when they are many
/// names.
///
/// A try counts from its begin, so that many at once are many, and is given back unless it was wrong. Counted are
/// those who are not known alone ([Doorway]): whoever guesses shuts out nobody who has a real card or a browser
/// that signed in before. In memory, without a line of the database for each try: each node counts for itself.
/// Networks are known by a keyed hash, here and in the alarm.
@ApplicationScoped
public class NetworkTries {

    /// Beyond them the least seen are forgotten. Who has more has so many tries anyway; the line bounds those.
    private static final int MOST_NETWORKS = 10_000;

    private static final int HASH_BYTES = 8;

    private final Quota quota;
    private final IdentityConfig.Tries config;
    private final Cache<String, Tally> tallies;
    private final FailedNames everywhere;
    private final Secrets secrets;
    private final Alarms alarms;
    private final Clock clock;

    NetworkTries(IdentityConfig config, Secrets secrets, Alarms alarms, Clock clock) {
        this.config = checked(config.tries());
        this.quota = new Quota("wrong tries", this.config.free(), this.config.window());
        this.everywhere = new FailedNames(this.config.namesInAll(), this.config.window());
        this.tallies = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterAccess(this.config.window().multipliedBy(2))
                .build();
        this.secrets = secrets;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// What a network did lately.
    private static final class Tally {

        private final FailedNames names;
        private long owedUntil;

        Tally(FailedNames names) {
            this.names = names;
        }

        synchronized Quota.Stand take(Quota quota, int cost, long now) {
            var stand = quota.look(owedUntil, now);
            if (stand.allowed() || cost < 0) {
                owedUntil = quota.owedUntil(owedUntil, cost, now);
            }
            return stand;
        }
    }

    // A setting that makes no sense is told at the start, and not when somebody guesses.
    void atStart(@Observes StartupEvent start) {}

    /// Counts a try.
    ///
    /// @throws Problem when the network has to wait; the try is not counted then
    void begin(Try attempt) {
        var stand = of(attempt).take(quota, 1, nanos(clock.instant()));
        if (!stand.allowed()) {
            var seconds = Math.max(1, (stand.pause().toMillis() + 999) / 1000);
            throw IdentityProblems.SIGN_IN_PAUSED.because().withHeader("Retry-After", Long.toString(seconds));
        }
    }

    /// The try went well, or was not judged.
    void giveBack(Try attempt) {
        of(attempt).take(quota, -1, nanos(clock.instant()));
    }

    /// The try was wrong: it stays counted.
    void wentWrong(Try attempt) {
        var now = clock.instant();
        var name = ByteBuffer.wrap(secrets.sign("tries at", attempt.door() + '\n' + attempt.name()))
                .getLong();
        if (of(attempt).names.add(name, now)) {
            raise("network " + hash(attempt));
        }
        if (everywhere.add(name, now)) {
            raise("all networks");
        }
    }

    private void raise(String from) {
        alarms.raise(Alarms.Kind.SPRAY, new Viewer("stranger", from, null, from), config.window());
    }

    private Tally of(Try attempt) {
        return tallies.get(hash(attempt), network -> new Tally(new FailedNames(config.names(), config.window())));
    }

    private String hash(Try attempt) {
        return HexFormat.of().formatHex(secrets.sign("network of tries", attempt.network()), 0, HASH_BYTES);
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }

    private static IdentityConfig.Tries checked(IdentityConfig.Tries tries) {
        var window = tries.window();
        check("free", tries.free(), tries.free() >= 1, "1 or more");
        check(
                "window",
                window,
                window.compareTo(Duration.ofMinutes(1)) >= 0 && window.compareTo(Duration.ofDays(1)) <= 0,
                "from 1m to 24h");
        check("names", tries.names(), tries.names() >= 2 && tries.names() <= tries.free(), "from 2 to free");
        check("names-in-all", tries.namesInAll(), tries.namesInAll() >= tries.names(), "names or more");
        return tries;
    }

    private static void check(String name, Object value, boolean isGood, String what) {
        if (!isGood) {
            throw new IllegalStateException("incorpore.identity.tries." + name + " is " + value + "; it must be " + what
                    + " (free tries of strangers from one network in a window, and names that raise an alarm)");
        }
    }
}
