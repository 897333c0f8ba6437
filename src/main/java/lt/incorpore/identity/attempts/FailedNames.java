package lt.incorpore.identity.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/// Notices when many different names failed within a while, once in that while. Never remembers more names than
/// it takes to notice.
final class FailedNames {

    private final int many;
    private final Duration window;
    /// When each was tried last, the longest ago first.
    private final LinkedHashMap<Long, Instant> lately = new LinkedHashMap<>();
    private Instant quietUntil = Instant.MIN;

    FailedNames(int many, Duration window) {
        this.many = many;
        this.window = window;
    }

    /// @param name a hash of it
    /// @return whether they are many now
    synchronized boolean add(long name, Instant now) {
        if (now.isBefore(quietUntil)) {
            return false;
        }
        var over = now.minus(window);
        var eldest = lately.values().iterator();
        while (eldest.hasNext() && !eldest.next().isAfter(over)) {
            eldest.remove();
        }
        lately.putLast(name, now);
        if (lately.size() < many) {
            return false;
        }
        lately.clear();
        quietUntil = now.plus(window);
        return true;
    }
}
