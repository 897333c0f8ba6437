package lt.incorpore.identity.attempts;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lt.incorpore.identity.attempts.Line.Place;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;

/// Lets so many work at once, in the order of a [Line]. Whoever finds no place in it is told so at once.
final class Turns {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Line<Turn> line = new Line<>();
    private final Duration patience;
    private int free;

    /// @param atOnce   how many work at a time
    /// @param patience how long one waits at most
    Turns(int atOnce, Duration patience) {
        this.free = atOnce;
        this.patience = patience;
    }

    /// A place in the line, and then a turn. Closed, it is the next one's.
    final class Turn implements AutoCloseable {

        private final Place place;
        private final CountDownLatch called = new CountDownLatch(1);
        private volatile boolean isPushedOut;

        private Turn(Place place) {
            this.place = place;
        }

        /// @throws Problem when it took too long, or the place went to another network
        void await() {
            try {
                if (called.await(patience.toNanos(), TimeUnit.NANOSECONDS) && !isPushedOut) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw busy();
        }

        private void pushOut() {
            isPushedOut = true;
            called.countDown();
        }

        @Override
        public void close() {
            over(this);
        }
    }

    /// @throws Problem when there is no room for one more
    synchronized Turn join(Place place) {
        var turn = new Turn(place);
        if (!line.join(place, turn, Turn::pushOut)) {
            throw busy();
        }
        call();
        return turn;
    }

    private synchronized void over(Turn turn) {
        if (turn.isPushedOut) {
            return;
        }
        if (turn.called.getCount() > 0) {
            line.leave(turn.place, turn);
        } else {
            free++;
            call();
        }
    }

    private void call() {
        while (free > 0) {
            var next = line.next();
            if (next.isEmpty()) {
                return;
            }
            free--;
            next.get().called.countDown();
        }
    }

    private static Problem busy() {
        return PlatformProblems.BUSY.because().withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
}
