package lt.incorpore.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Quota TEN_A_MINUTE = new Quota("test", 10, Duration.ofMinutes(1));

    @Test
    void all_of_it_may_be_taken_at_once_and_comes_back_evenly() {
        var owed = 0L;
        var now = 1_000 * SECOND;
        for (var left = 10; left > 0; left--) {
            var stand = TEN_A_MINUTE.look(owed, now);
            assertThat(stand.allowed()).isTrue();
            assertThat(stand.remaining()).isEqualTo(left);
            owed = TEN_A_MINUTE.owedUntil(owed, 1, now);
        }
        var full = TEN_A_MINUTE.look(owed, now);
        assertThat(full.allowed()).isFalse();
        assertThat(full.pause()).isEqualTo(Duration.ofSeconds(6));
        assertThat(full.full()).isEqualTo(Duration.ofMinutes(1));
        assertThat(TEN_A_MINUTE.look(owed, now + 6 * SECOND).remaining()).isEqualTo(1);
        assertThat(TEN_A_MINUTE.look(owed, now + 60 * SECOND).remaining()).isEqualTo(10);
    }

    @Test
    void what_costs_more_than_is_left_is_lent_and_waited_for() {
        var now = 1_000 * SECOND;
        var owed = TEN_A_MINUTE.owedUntil(0, 15, now);
        var stand = TEN_A_MINUTE.look(owed, now);
        assertThat(stand.allowed()).isFalse();
        assertThat(stand.remaining()).isZero();
        assertThat(stand.pause()).isEqualTo(Duration.ofSeconds(36));
        // However much was lent, nobody waits longer than a window and a share.
        var much = TEN_A_MINUTE.owedUntil(0, 1_000_000, now);
        assertThat(TEN_A_MINUTE.look(much, now).pause()).isEqualTo(Duration.ofSeconds(66));
    }

    @Test
    void what_is_given_back_may_be_taken_again_and_no_more_than_that() {
        var now = 1_000 * SECOND;
        var owed = TEN_A_MINUTE.owedUntil(0, 10, now);
        assertThat(TEN_A_MINUTE.look(TEN_A_MINUTE.owedUntil(owed, -1, now), now).remaining())
                .isEqualTo(1);
        assertThat(TEN_A_MINUTE.look(TEN_A_MINUTE.owedUntil(0, -5, now), now).remaining())
                .isEqualTo(10);
    }

    @Test
    void in_the_long_run_nobody_gets_more_than_the_quota_whatever_the_rhythm() {
        var seed = 20261122L;
        var random = new Random(seed);
        for (var caller = 0; caller < 200; caller++) {
            var owed = 0L;
            var now = 1_000 * SECOND;
            var allowed = 0;
            var end = now + 600 * SECOND;
            while (now < end) {
                if (TEN_A_MINUTE.look(owed, now).allowed()) {
                    owed = TEN_A_MINUTE.owedUntil(owed, 1, now);
                    allowed++;
                }
                now += random.nextLong(1, (caller + 1) * SECOND / 4);
            }
            assertThat(allowed).as("seed %d, caller %d", seed, caller).isBetween(1, 110);
        }
    }

    @Test
    void callers_are_forgotten_before_they_fill_the_memory() {
        var limits = new Limits(new SmallConfig());
        for (var caller = 0; caller < 10_000; caller++) {
            limits.take(TEN_A_MINUTE, "2001:db8::" + caller, 1);
        }
        assertThat(limits.callers()).isLessThanOrEqualTo(100);
        var stand = limits.take(TEN_A_MINUTE, "192.0.2.1", 1);
        assertThat(stand.remaining()).isEqualTo(9);
        assertThat(limits.take(TEN_A_MINUTE, "192.0.2.2", 1).remaining()).isEqualTo(9);
    }

    private static final class SmallConfig implements LimitsConfig {
        @Override
        public boolean on() {
            return true;
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int key() {
            return 10;
        }

        @Override
        public int address() {
            return 10;
        }

        @Override
        public int sandboxKeys() {
            return 10;
        }

        @Override
        public int callers() {
            return 100;
        }
    }
}
