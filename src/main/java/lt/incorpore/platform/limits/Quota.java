package lt.incorpore.platform.limits;

import java.time.Duration;

/// So much in so long, spread evenly: the generic cell rate algorithm. One number a caller is all it remembers, the
/// moment at which everything that was taken will have been given back.
///
/// @param name what the answer calls it
/// @param most cost that may be taken at once, and in a window in the long run
public record Quota(String name, int most, Duration window) {

    public Quota {
        if (most < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("quota " + name + " of " + most + " in " + window);
        }
    }

    /// Where a caller stands.
    ///
    /// @param allowed   whether what was asked may be done
    /// @param remaining cost that may be taken at once, `0..most`
    /// @param pause     until it may be tried again; zero where it was allowed
    /// @param full      until nothing is owed
    public record Stand(boolean allowed, int remaining, Duration pause, Duration full) {

        /// The same after what was asked has been taken: the last of it may be taken too.
        Stand granted() {
            return new Stand(true, remaining, Duration.ZERO, full);
        }
    }

    private long nanosEach() {
        return window.toNanos() / most;
    }

    /// @param owedUntil nanoseconds, what [#owedUntil] answered; at first any past moment
    public Stand look(long owedUntil, long now) {
        var owed = Math.max(0, owedUntil - now);
        var free = window.toNanos() - owed;
        var remaining = (int) Math.clamp(free / nanosEach(), 0, most);
        return new Stand(
                remaining > 0,
                remaining,
                remaining > 0 ? Duration.ZERO : Duration.ofNanos(nanosEach() - free),
                Duration.ofNanos(owed));
    }

    /// The moment after taking more. A cost larger than what remains is lent: what was begun is not cut in two, the
    /// next ones wait. Never more than one window ahead is owed.
    public long owedUntil(long before, int cost, long now) {
        var from = Math.max(before, now);
        return Math.clamp(from + cost * nanosEach(), now, Math.max(from, now + 2 * window.toNanos()));
    }
}
