package lt.incorpore.profiles.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many orders of cards for one person at once are one order: the others are told so, hold nothing, and undo nothing.
@QuarkusTest
class CardOrdersTest {

    private static final int AT_ONCE = 60;

    @Inject
    AgroalDataSource database;

    private String profile = "";
    private String key = "";
    private Response card;
    private Browser person = new Browser("", "");

    @BeforeEach
    void somebodyWithACardAndAKey() {
        var made = Browser.plain().body("{\"facts\": {}}").post("/api/v1/profiles");
        profile = made.path("id");
        key = made.path("key");
        card = Keys.with(key).post("/api/v1/cards");
        card.then().statusCode(201);
        person = Browser.of(signIn(card));
    }

    private static Response signIn(Response card) {
        return Browser.signInWithCard(card.path("words"), card.path("pin"));
    }

    @Test
    void ofManyAtOnceOneIsCarriedOutAndOthersAreServedMeanwhile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Response>>();
            for (var i = 0; i < AT_ONCE; i++) {
                sent.add(threads.submit(() -> person.sends().body("{}").post("/api/v1/cards")));
            }
            assertThat(Browser.plain().get("/api/v1/offers?limit=1").statusCode())
                    .isEqualTo(200);
            var given = new ArrayList<Response>();
            for (var each : sent) {
                var answer = each.get();
                assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 401, 503);
                if (answer.statusCode() == 201) {
                    given.add(answer);
                }
            }
            assertThat(given).hasSize(1);
            assertThat(signIn(given.getFirst()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverComesWhileOneRunsIsToldAtOnceAndASessionThatEndedMeanwhileTakesNoCard() throws Exception {
        var order = whileThePersonIsLocked(
                () -> person.sends().body("{}").post("/api/v1/cards"),
                "DELETE FROM session WHERE account = '" + person.account() + "'");
        order.then().statusCode(401);
        assertThat(signIn(card).statusCode()).as("the card stays").isEqualTo(200);
    }

    @Test
    void aKeyThatEndedMeanwhileTakesNoCard() throws Exception {
        var order = whileThePersonIsLocked(
                () -> Keys.with(key).body(Map.of("pin", card.path("pin"))).post("/api/v1/cards"),
                "UPDATE api_key SET revoked_at = now() WHERE profile = '" + profile + "'");
        order.then().statusCode(401);
        assertThat(signIn(card).statusCode()).as("the card stays").isEqualTo(200);
    }

    /// As if another order were being written, which ends what the first one came in with.
    private Response whileThePersonIsLocked(Supplier<Response> order, String then) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "SELECT 1 FROM profile WHERE id = '" + profile + "' FOR NO KEY UPDATE");
            var first = threads.submit(order::get);
            awaitWaiting(connection);
            assertThat(first.isDone()).isFalse();
            var began = Instant.now();
            var second = threads.submit(order::get).get(20, TimeUnit.SECONDS);
            assertThat(second.statusCode()).as(second.asString()).isEqualTo(503);
            assertThat(second.header("Retry-After")).isNotBlank();
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
            run(connection, then);
            connection.commit();
            return first.get(20, TimeUnit.SECONDS);
        }
    }

    private static void awaitWaiting(Connection connection) throws SQLException, InterruptedException {
        var until = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(until)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()"
                                    + " AND pg_backend_pid() = ANY (pg_blocking_pids(pid))")) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody waits for the person");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
