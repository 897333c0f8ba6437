package lt.incorpore.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Guessing is slow for whoever guesses, and not for the owner; and it tells nothing.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttemptsTest {

    private static final int ROUNDS = 150;

    @Inject
    AgroalDataSource database;

    @Test
    void pauses_double_up_to_a_quarter_of_an_hour() {
        var pauses = IntStream.range(0, 20)
                .map(failures -> Attempts.pause(failures, Attempts.FREE))
                .toArray();
        assertThat(Arrays.copyOf(pauses, 9)).containsExactly(0, 0, 0, 0, 0, 1, 2, 4, 8);
        assertThat(pauses[19]).isEqualTo(900);
        // What guessing all PINs of a card would take from one network, if the card did not die before.
        assertThat(1_000_000L * 900 / (365 * 24 * 3600)).isGreaterThanOrEqualTo(28);
    }

    @Test
    void the_rounds_are_those_that_are_advised() throws NoSuchMethodException {
        var rounds = IdentityConfig.class
                .getMethod("hashRounds")
                .getAnnotation(io.smallrye.config.WithDefault.class)
                .value();
        assertThat(Integer.parseInt(rounds)).isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void who_guesses_waits_whether_the_name_is_known_or_not() throws SQLException {
        run("DELETE FROM sign_in_failure");
        var member = Browser.enrol(Roles.STEWARD);
        for (var name : new String[] {member.name(), "nobody." + UUID.randomUUID()}) {
            for (var i = 0; i < Attempts.FREE; i++) {
                assertThat(Browser.signIn(name, "wrong " + i, "000000").statusCode())
                        .isEqualTo(401);
            }
            var paused = Browser.signIn(name, "wrong", "000000");
            assertThat(paused.statusCode()).isEqualTo(429);
            assertThat(paused.<String>path("code")).isEqualTo("sign_in_paused");
            assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(1, 2);
        }
        // A pause holds for the right password too, from that network; the next door is open meanwhile.
        assertThat(member.signsIn(member.code(1)).statusCode()).isEqualTo(429);
        assertThat(Browser.enrol(Roles.STEWARD)
                        .browser()
                        .sends()
                        .get("/api/v1/me/sessions")
                        .statusCode())
                .isEqualTo(200);
        run("UPDATE sign_in_failure SET last_at = last_at - interval '1 day'");
        assertThat(Browser.of(member.signsIn(member.code(1))).account())
                .isEqualTo(member.browser().account());
    }

    @Test
    void many_guesses_at_once_are_many() throws SQLException {
        run("DELETE FROM sign_in_failure");
        var name = "nobody." + UUID.randomUUID();
        var answers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Browser.signIn(name, "wrong", "000000").statusCode()))
                .toList();
        var judged = answers.stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 401)
                .count();
        assertThat(judged).isBetween(5L, 6L);
    }

    @Test
    void the_owner_comes_in_by_a_known_browser_while_the_world_guesses() throws SQLException {
        run("DELETE FROM sign_in_failure");
        var member = Browser.enrol(Roles.STEWARD);
        var first = member.signsIn(member.code(1));
        var device = first.cookie("__Host-icd");
        assertThat(first.headers().getValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-icd="));
        for (var i = 0; i < Attempts.FREE; i++) {
            Browser.signIn(member.name(), "wrong " + i, "000000");
        }
        // As if from thousands of networks.
        run("UPDATE sign_in_failure SET failures = 100000, last_at = now()");
        assertThat(member.signsIn(member.recoveryCodes().getFirst()).statusCode())
                .isEqualTo(429);
        assertThat(fromKnown(device, member).statusCode()).isEqualTo(200);
        // A browser that another account knows is a stranger here.
        run("UPDATE sign_in_failure SET failures = 100000, last_at = now()");
        Browser.signIn(member.name(), "wrong", "000000");
        run("UPDATE sign_in_failure SET failures = 100000, last_at = now()");
        var other = Browser.enrol(Roles.STEWARD);
        var foreign = other.signsIn(other.code(1)).cookie("__Host-icd");
        assertThat(fromKnown(foreign, member).statusCode()).isEqualTo(429);
    }

    private static Response fromKnown(String device, Browser.Member member) {
        return Browser.plain()
                .header("Cookie", "__Host-icd=" + device)
                .body("{\"name\": \"%s\", \"password\": \"%s\", \"code\": \"%s\"}"
                        .formatted(
                                member.name(),
                                member.password(),
                                member.recoveryCodes().getLast()))
                .post("/api/v1/sessions:with-password");
    }

    @Test
    void a_card_that_somebody_found_dies_before_its_pin_is_guessed() throws SQLException {
        run("DELETE FROM sign_in_failure");
        var card = Keys.asCounsellor().post("/api/v1/cards");
        var words = card.<String>path("words");
        for (var i = 0; i < 20; i++) {
            var wrong = Browser.signInWithCard(words, "9182%02d".formatted(i));
            assertThat(wrong.statusCode()).isEqualTo(401);
            // The finder is patient: no pause stands.
            run("UPDATE sign_in_failure SET last_at = last_at - interval '1 hour'");
        }
        assertThat(Browser.signInWithCard(words, card.path("pin")).statusCode()).isEqualTo(401);
        // The owner gets another one at the centre that gave it out.
        var own = Keys.asCounsellor().post("/api/v1/cards");
        Browser.of(Browser.signInWithCard(own.path("words"), own.path("pin")));
    }

    /// Medians over tries one after the other, so that the noise of the machine meets both alike. The hash
    /// is what takes the time: without the one for nobody, known names would take several times as long.
    @Test
    void a_known_name_takes_as_long_as_an_unknown_one() throws SQLException {
        run("DELETE FROM sign_in_failure");
        var member = Browser.enrol(Roles.STEWARD);
        var known = new long[ROUNDS];
        var unknown = new long[ROUNDS];
        for (var i = -20; i < ROUNDS; i++) {
            run("DELETE FROM sign_in_failure");
            var one = timed(member.name());
            var other = timed("nobody." + UUID.randomUUID());
            if (i >= 0) {
                known[i] = one;
                unknown[i] = other;
            }
        }
        var apart = median(known) / median(unknown);
        System.out.printf(
                "sign-in: known %.2f ms, unknown %.2f ms, ratio %.3f%n",
                median(known) / 1e6, median(unknown) / 1e6, apart);
        assertThat(apart).isBetween(0.7, 1.4);
    }

    private static long timed(String name) {
        var began = System.nanoTime();
        assertThat(Browser.signIn(name, "wrong password", "000000").statusCode())
                .isEqualTo(401);
        return System.nanoTime() - began;
    }

    private static double median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
