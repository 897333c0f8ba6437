package lt.incorpore.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lt.incorpore.identity.attempts.Line.Lane;
import lt.incorpore.identity.attempts.Line.Place;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;
import org.junit.jupiter.api.Test;

/// Two at a time, no more, whatever happens to those who wait.
class TurnsTest {

    private static final Place STRANGER = new Place(Lane.STRANGERS, "a");
    private static final Place KNOWN = new Place(Lane.KNOWN, "a");

    private final Turns turns = new Turns(2, Duration.ofMillis(50));

    private static void isBusy(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(PlatformProblems.BUSY);
            assertThat(problem.headers()).containsKey("Retry-After");
        });
    }

    @Test
    void who_finds_no_place_is_told_at_once_and_the_known_still_find_one() {
        for (var i = 0; i < 2 + 5; i++) {
            turns.join(STRANGER);
        }
        isBusy(() -> turns.join(STRANGER));
        assertThat(turns.join(KNOWN)).isNotNull();
    }

    @Test
    void the_known_one_is_next_when_a_turn_is_over() {
        var first = turns.join(STRANGER);
        turns.join(STRANGER);
        for (var i = 0; i < 5; i++) {
            turns.join(STRANGER);
        }
        var known = turns.join(KNOWN);
        isBusy(known::await);
        first.close();
        known.await();
    }

    @Test
    void who_has_waited_long_enough_leaves_and_takes_no_turn() {
        try (var one = turns.join(STRANGER);
                var two = turns.join(STRANGER)) {
            one.await();
            two.await();
            for (var i = 0; i < 10; i++) {
                try (var three = turns.join(STRANGER)) {
                    isBusy(three::await);
                }
            }
        }
        try (var one = turns.join(STRANGER);
                var two = turns.join(STRANGER)) {
            one.await();
            two.await();
        }
    }

    @Test
    void two_work_at_a_time_and_everybody_has_a_turn() throws InterruptedException {
        var patient = new Turns(2, Duration.ofSeconds(30));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var all = new CountDownLatch(400);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 400; i++) {
                var place = new Place(Lane.values()[i % 3], "network " + i % 7);
                threads.execute(() -> {
                    try (var turn = patient.join(place)) {
                        turn.await();
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        Thread.sleep(1);
                        now.decrementAndGet();
                        done.incrementAndGet();
                    } catch (Problem full) {
                        assertThat(full.type()).isEqualTo(PlatformProblems.BUSY);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    } finally {
                        all.countDown();
                    }
                });
            }
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isEqualTo(2);
        assertThat(done.get()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void who_loses_the_place_to_another_network_is_told_at_once_and_takes_no_turn_along() throws Exception {
        var patient = new Turns(1, Duration.ofMinutes(5));
        var attacker = new Place(Lane.ISSUING, "attacker");
        var working = patient.join(attacker);
        var waiting = new ArrayList<Turns.Turn>();
        for (var i = 0; i < 6; i++) {
            waiting.add(patient.join(attacker));
        }
        waiting.add(patient.join(new Place(Lane.ISSUING, "other")));
        waiting.add(patient.join(new Place(Lane.ISSUING, "other")));
        var last = waiting.remove(5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = threads.submit(() -> isBusy(last::await));
            var centre = patient.join(new Place(Lane.ISSUING, "centre"));
            told.get(10, TimeUnit.SECONDS);
            last.close();
            // Nobody works beside the first one, though one has gone.
            var waits = threads.submit(centre::await);
            assertThatThrownBy(() -> waits.get(100, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            working.close();
            waiting.forEach(Turns.Turn::close);
            waits.get(10, TimeUnit.SECONDS);
            centre.close();
        }
        try (var next = patient.join(attacker)) {
            next.await();
        }
    }
}
