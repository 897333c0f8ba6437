package lt.incorpore.platform.securitylog;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import lt.incorpore.platform.Secrets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes what happens at the doors to a category of its own, so that it can be sent to where attacks are watched
/// for: `event=not_allowed operation=listAccounts role=counsellor caller=9f2c… request=req_… count=1`.
///
/// Nothing that somebody sent stands in a line: no address, no number of a thing, no name. Callers are keyed hashes,
/// the same in every line, and without the secret of the installation nobody's. A flood is folded: of one event and
/// caller there is a line at once, and then one a minute with how many there were.
@ApplicationScoped
public class SecurityLog {

    /// Where nothing is known, or nobody was told apart.
    public static final String NONE = "-";

    private static final Logger LOG = Logger.getLogger("lt.incorpore.security");
    private static final Duration FOLDED = Duration.ofMinutes(1);
    private static final int HASH_BYTES = 8;
    /// Of events and callers; beyond it, callers are no longer told apart.
    private static final int MOST = 10_000;

    private final Secrets secrets;
    private final Clock clock;
    private final Map<Kind, Fold> folds = new LinkedHashMap<>();

    SecurityLog(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What happened.
    ///
    /// @param name      such as `not_allowed`: the code of the problem, where there is one
    /// @param operation as the contract calls it, or class and method
    /// @param role      of the caller; [#NONE] for nobody
    /// @param caller    number of an account or of the first key of a lineage, hashed here; null for nobody
    /// @param request   number of the request
    public record Event(
            String name,
            String operation,
            String role,
            @Nullable String caller,
            String request) {}

    private record Kind(String event, String caller) {}

    /// What was not written yet.
    ///
    /// @param since the last line
    /// @param count events since then
    private record Fold(Instant since, Event last, int count) {}

    public void tell(Event event) {
        var now = clock.instant();
        var caller = hashed(event.caller);
        synchronized (folds) {
            var kind = new Kind(event.name, folds.size() < MOST ? caller : "others");
            var fold = folds.get(kind);
            if (fold == null) {
                write(kind, event, 1);
                folds.put(kind, new Fold(now, event, 0));
            } else {
                folds.put(kind, new Fold(fold.since, event, fold.count + 1));
            }
        }
    }

    @Scheduled(every = "10s")
    void tellWhatWasFolded() {
        tellWhatWasFolded(clock.instant());
    }

    void tellWhatWasFolded(Instant now) {
        synchronized (folds) {
            folds.entrySet().removeIf(each -> isOver(each.getValue(), now) && each.getValue().count == 0);
            folds.replaceAll((kind, fold) -> {
                if (!isOver(fold, now)) {
                    return fold;
                }
                write(kind, fold.last, fold.count);
                return new Fold(now, fold.last, 0);
            });
        }
    }

    private static boolean isOver(Fold fold, Instant now) {
        return !now.isBefore(fold.since.plus(FOLDED));
    }

    private static void write(Kind kind, Event event, int count) {
        LOG.infof(
                "event=%s operation=%s role=%s caller=%s request=%s count=%d",
                event.name, event.operation, event.role, kind.caller, event.request, count);
    }

    private String hashed(@Nullable String caller) {
        return caller == null
                ? NONE
                : HexFormat.of().formatHex(Arrays.copyOf(secrets.sign("caller in the log", caller), HASH_BYTES));
    }
}
