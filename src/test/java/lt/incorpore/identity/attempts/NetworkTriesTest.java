package lt.incorpore.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.identity.staff.Settings;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.guard.Alarms;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A network that guesses at many names is slowed and seen; people who err are not, and who is known never is. With
/// the numbers of a real installation, and a clock of its own.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NetworkTriesTest {

    private static final String NETWORK = "c0a801";

    @Inject
    Secrets secrets;

    @Inject
    Alarms alarms;

    @Inject
    Attempts attempts;

    @Inject
    SlowHash slow;

    @Inject
    ForgetTries forget;

    @Inject
    AgroalDataSource database;

    private final Hands clock = new Hands();

    /// A clock that is moved by hand.
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private NetworkTries fresh(Map<String, String> settings) {
        return new NetworkTries(Settings.of(settings), secrets, alarms, clock);
    }

    private final String networks = UUID.randomUUID().toString();

    private Try at(String network, int name) {
        return new Try("password", "nobody " + name, networks + network, "");
    }

    private static void isPaused(NetworkTries tries, Try attempt, String seconds) {
        assertThatThrownBy(() -> tries.begin(attempt)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(IdentityProblems.SIGN_IN_PAUSED);
            assertThat(problem.headers()).containsEntry("Retry-After", seconds);
        });
    }

    @Test
    void sixty_wrong_tries_are_free_whatever_the_names_and_then_four_a_minute() {
        var tries = fresh(Map.of());
        for (var i = 0; i < 60; i++) {
            tries.begin(at(NETWORK, i));
            tries.wentWrong(at(NETWORK, i));
        }
        isPaused(tries, at(NETWORK, 60), "15");
        // Paused tries cost nothing, and the next network is free.
        for (var i = 0; i < 1_000; i++) {
            isPaused(tries, at(NETWORK, 61 + i), "15");
        }
        tries.begin(at("c0a802", 0));
        clock.pass(Duration.ofSeconds(15));
        tries.begin(at(NETWORK, 3));
        isPaused(tries, at(NETWORK, 4), "15");
        // In a minute, then in an hour that somebody guesses on and on.
        for (var seconds = new int[] {60, 3_600}; seconds[0] != 0; seconds[0] = seconds[1], seconds[1] = 0) {
            var judged = 0;
            for (var i = 0; i < seconds[0]; i++) {
                clock.pass(Duration.ofSeconds(1));
                try {
                    tries.begin(at(NETWORK, i));
                    judged++;
                } catch (Problem paused) {
                    assertThat(paused.type()).isEqualTo(IdentityProblems.SIGN_IN_PAUSED);
                }
            }
            assertThat(judged).isEqualTo(seconds[0] / 15);
        }
        clock.pass(Duration.ofMinutes(15));
        assertThatCode(() -> IntStream.range(0, 60).forEach(i -> tries.begin(at(NETWORK, i))))
                .doesNotThrowAnyException();
        isPaused(tries, at(NETWORK, 60), "15");
    }

    @Test
    void many_at_once_are_many() {
        var tries = fresh(Map.of());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passed = IntStream.range(0, 500)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> passes(tries, at(NETWORK, i)), threads))
                    .toList()
                    .stream()
                    .filter(CompletableFuture::join)
                    .count();
            assertThat(passed).isEqualTo(60);
        }
    }

    private static boolean passes(NetworkTries tries, Try attempt) {
        try {
            tries.begin(attempt);
            return true;
        } catch (Problem paused) {
            return false;
        }
    }

    @Test
    void only_what_was_wrong_counts_and_who_is_known_is_not_asked() {
        var tries = fresh(Map.of("incorpore.identity.tries.free", "3", "incorpore.identity.tries.names", "3"));
        var doorway = new Doorway(tries, attempts, slow);
        var name = at(NETWORK, 0);
        for (var i = 0; i < 10; i++) {
            assertThat(doorway.<String>through(name, false, (comparison, count) -> "in"))
                    .isEqualTo("in");
            assertThatThrownBy(() -> doorway.through(name, false, (comparison, count) -> {
                        throw PlatformProblems.BUSY.because();
                    }))
                    .isInstanceOf(Problem.class);
        }
        for (var i = 0; i < 3; i++) {
            var wrong = at(NETWORK, 1 + i);
            assertThatThrownBy(() -> doorway.through(wrong, false, (comparison, count) -> {
                        throw IdentityProblems.SIGN_IN_REFUSED.because();
                    }))
                    .isInstanceOf(Problem.class);
        }
        isPaused(tries, name, "300");
        // What is paused is not judged, nor written.
        var rows = rows();
        assertThatThrownBy(() -> doorway.through(at(NETWORK, 9), false, (comparison, count) -> {
                    throw new IllegalStateException("judged");
                }))
                .isInstanceOf(Problem.class);
        assertThat(rows()).isEqualTo(rows);
        assertThat(doorway.<String>through(name, true, (comparison, count) -> "in"))
                .isEqualTo("in");
    }

    @Test
    void thirty_names_from_one_network_raise_an_alarm_that_names_no_address() {
        var tries = fresh(Map.of());
        var known = sprays();
        for (var i = 0; i < 29; i++) {
            tries.wentWrong(at(NETWORK, i));
            tries.wentWrong(at(NETWORK, i));
        }
        assertThat(sprays()).isEqualTo(known);
        tries.wentWrong(at(NETWORK, 29));
        assertThat(sprays()).isEqualTo(known + 1);
        tries.wentWrong(at(NETWORK, 30));
        assertThat(sprays()).isEqualTo(known + 1);
        assertThat(alarms.latest())
                .filteredOn(alarm -> alarm.kind() == Alarms.Kind.SPRAY)
                .first()
                .satisfies(alarm -> {
                    assertThat(alarm.role()).isEqualTo("stranger");
                    assertThat(alarm.viewer()).matches("network [0-9a-f]{16}").doesNotContain(NETWORK);
                });
    }

    @Test
    void many_networks_with_a_few_names_each_raise_one_alarm_together() {
        var tries = fresh(Map.of());
        var known = sprays();
        for (var i = 0; i < 300; i++) {
            tries.wentWrong(at("network " + i / 10, i));
        }
        // Another test may have told it in this quarter of an hour: once is enough.
        assertThat(sprays()).isBetween(known, known + 1);
        assertThat(alarms.latest())
                .anyMatch(alarm ->
                        alarm.kind() == Alarms.Kind.SPRAY && alarm.viewer().equals("all networks"));
    }

    private long sprays() {
        return alarms.latest().stream()
                .filter(alarm -> alarm.kind() == Alarms.Kind.SPRAY)
                .count();
    }

    @Test
    void settings_that_make_no_sense_are_named_at_the_start() {
        assertThatCode(() -> fresh(Map.of())).doesNotThrowAnyException();
        Map.of("free", "0", "window", "3s", "names", "61", "names-in-all", "29").forEach((name, value) -> {
            var setting = "incorpore.identity.tries." + name;
            assertThatThrownBy(() -> fresh(Map.of(setting, value)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(setting + " is ");
        });
    }

    @Test
    void invented_names_do_not_pile_up_and_push_out_nobody_who_is_guessed_at() throws SQLException {
        run("DELETE FROM sign_in_failure");
        run("INSERT INTO sign_in_failure VALUES ('\\x01', '\\x01', 7, now() - interval '10 hours')");
        run(
                "INSERT INTO sign_in_failure SELECT decode(md5(i::text), 'hex'), '\\x02', 1, now() - i * interval '1 second'"
                        + " FROM generate_series(1, 12000) i");
        assertThat(forget.forget(Instant.now().minus(Duration.ofDays(1)), 100)).isEqualTo(12_001 - 100);
        assertThat(rows()).isEqualTo(100);
        assertThat(rows("failures = 7")).isEqualTo(1);
        assertThat(rows("last_at >= now() - interval '110 seconds'")).isEqualTo(99);
        assertThat(forget.forget(Instant.now().minus(Duration.ofHours(9)), 100)).isEqualTo(1);
        run("DELETE FROM sign_in_failure");
    }

    private long rows() {
        return rows("true");
    }

    private long rows(String where) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM sign_in_failure WHERE " + where)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
