package lt.incorpore.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Many names are noticed, many tries at few names are not.
class FailedNamesTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final FailedNames names = new FailedNames(30, WINDOW);

    private long told(LongStream tried, Instant first, Duration apart) {
        var at = new Instant[] {first};
        return tried.filter(name -> {
                    at[0] = at[0].plus(apart);
                    return names.add(name, at[0]);
                })
                .count();
    }

    @Test
    void thirty_different_names_are_noticed_once_in_a_window() {
        assertThat(told(LongStream.range(0, 29), NOON, Duration.ZERO)).isZero();
        assertThat(names.add(29, NOON)).isTrue();
        assertThat(told(LongStream.range(30, 10_000), NOON, Duration.ofMillis(10)))
                .isZero();
        assertThat(told(LongStream.range(0, 30), NOON.plus(WINDOW), Duration.ofMillis(1)))
                .isEqualTo(1);
    }

    @Test
    void one_name_that_is_mistyped_for_ever_is_one() {
        assertThat(told(LongStream.range(0, 1_000).map(i -> i % 29), NOON, Duration.ofSeconds(1)))
                .isZero();
    }

    @Test
    void names_that_failed_long_ago_do_not_count() {
        assertThat(told(LongStream.range(0, 1_000), NOON, Duration.ofSeconds(32)))
                .isZero();
        assertThat(told(LongStream.range(1_000, 1_040), NOON.plus(Duration.ofDays(1)), Duration.ofSeconds(30)))
                .isEqualTo(1);
    }
}
