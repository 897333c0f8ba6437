package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.Owner;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A request that is sent again has its effect once.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetriesTest {

    private static final String OFFER =
            "{\"kind\":\"VACANCY\",\"title\":\"%s\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                    + "\"pay\":{\"from\":1500,\"per\":\"MONTH\"}}";

    @Inject
    AgroalDataSource database;

    private final String key = Keys.key("employer", Keys.someOrganisation());

    private RequestSpecification employer() {
        return Keys.with(key);
    }

    private Response post(String once, String title) {
        return employer()
                .header("Idempotency-Key", once)
                .body(OFFER.formatted(title))
                .post("/api/v1/offers");
    }

    private int own() {
        return employer().get("/api/v1/own-offers").path("total.value");
    }

    @Test
    void whoever_loses_the_connection_sends_the_same_again_and_posts_once() throws Exception {
        for (var round = 0; round < 5; round++) {
            var once = UUID.randomUUID().toString();
            var body = OFFER.formatted("Virėjas " + round).getBytes(StandardCharsets.UTF_8);
            try (var socket = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
                // Gone without a word, at once or while the answer is on its way.
                socket.setSoLinger(true, 0);
                var out = socket.getOutputStream();
                out.write(("POST /api/v1/offers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + once
                                + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                out.flush();
                Thread.sleep(round * 60L);
            }
            var answer = post(once, "Virėjas " + round);
            for (var wait = 0; answer.statusCode() == 409 && wait < 100; wait++) {
                Thread.sleep(100);
                answer = post(once, "Virėjas " + round);
            }
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(own()).isEqualTo(round + 1);
        }
    }

    @Test
    void the_same_again_is_answered_alike_and_done_once() {
        var once = UUID.randomUUID().toString();
        var first = post(once, "Virėjas");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        // Quoted, as the draft writes it, is the same key.
        for (var again : List.of(post(once, "Virėjas"), post('"' + once + '"', "Virėjas"))) {
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
            for (var header : List.of("Location", "ETag", "Outcome", "Content-Language")) {
                assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
            }
            assertThat(again.header("Request-Id")).isNotEqualTo(first.header("Request-Id"));
        }
        assertThat(own()).isEqualTo(1);
        var other = post(once, "Kepėjas");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("idempotency_key_reused");
        assertThat(own()).isEqualTo(1);

        // Another holder's same key is another key; so is a key of another thing done.
        assertThat(Keys.asEmployer(Keys.someOrganisation())
                        .header("Idempotency-Key", once)
                        .body(OFFER.formatted("Virėjas"))
                        .post("/api/v1/offers")
                        .header("Idempotent-Replayed"))
                .isNull();
    }

    @Test
    void a_refused_request_is_not_kept_so_that_it_can_be_mended() {
        var once = UUID.randomUUID().toString();
        assertThat(post(once, " ").statusCode()).isEqualTo(422);
        assertThat(own()).isZero();
        assertThat(post(once, "Virėjas").statusCode()).isEqualTo(201);
        var closing = UUID.randomUUID().toString();
        var id = employer().get("/api/v1/own-offers").<String>path("items[0].id");
        for (var i = 0; i < 2; i++) {
            var closed = employer()
                    .header("Idempotency-Key", closing)
                    .body("{\"reason\":\"FILLED\"}")
                    .post("/api/v1/offers/{id}:close", id);
            assertThat(closed.statusCode()).isEqualTo(200);
            assertThat(closed.header("Idempotent-Replayed")).isEqualTo(i == 0 ? null : "true");
        }
        var batch = UUID.randomUUID().toString();
        var lines = new ArrayList<String>();
        for (var i = 0; i < 2; i++) {
            lines.add(employer()
                    .header("Idempotency-Key", batch)
                    .body("[" + OFFER.formatted("Siuvėjas") + "]")
                    .post("/api/v1/offers:batch")
                    .asString());
        }
        assertThat(lines.get(0)).contains("CREATED").isEqualTo(lines.get(1));
        assertThat(own()).isEqualTo(2);
    }

    @Test
    void malformed_keys_are_refused_in_numbers() {
        var bad = new ArrayList<List<String>>();
        bad.add(List.of("x".repeat(256)));
        bad.add(List.of("two words"));
        bad.add(List.of("one", "two"));
        bad.add(List.of(" "));
        for (var sent : bad) {
            var request = employer().body(OFFER.formatted("Virėjas"));
            sent.forEach(value -> request.header("Idempotency-Key", value));
            var answer = request.post("/api/v1/offers");
            assertThat(answer.statusCode()).as(sent.toString()).isEqualTo(400);
            assertThat(answer.<String>path("code")).isEqualTo("idempotency_key_malformed");
        }
        // Nobody's key must be too long to guess.
        var short_ = given().contentType("application/json")
                .header("Idempotency-Key", "1")
                .body("{}")
                .post("/api/v1/profiles");
        assertThat(short_.statusCode()).isEqualTo(400);
        assertThat(short_.<List<String>>path("errors.code")).containsExactly("idempotency_key_short");
        assertThat(own()).isZero();
    }

    @Test
    void of_many_at_once_one_is_done_and_the_others_wait_or_get_its_answer() throws Exception {
        var once = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Callable<Response>> calls = new ArrayList<>();
            for (var i = 0; i < 24; i++) {
                calls.add(() -> post(once, "Virėjas"));
            }
            var answers = new ArrayList<Response>();
            for (Future<Response> call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 409)
                            .map(answer -> answer.header("Retry-After")))
                    .allMatch("1"::equals);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(answer -> answer.<String>path("id"))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(own()).isEqualTo(1);
    }

    @Test
    void still_running_elsewhere_is_said_at_once() throws SQLException {
        var once = UUID.randomUUID().toString();
        assertThat(post(once, "Virėjas").statusCode()).isEqualTo(201);
        // Another node works on the same: it holds the same lock, in a transaction of its own.
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeQuery("""
                        SELECT pg_advisory_xact_lock(('x' || encode(substr(id, 1, 8), 'hex'))::bit(64)::bigint)
                        FROM kept_answer ORDER BY kept_at DESC LIMIT 1""").close();
            }
            var answer = post(once, "Virėjas");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("code")).isEqualTo("idempotency_still_running");
            connection.rollback();
        }
        assertThat(post(once, "Virėjas").header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void a_death_before_the_answer_is_kept_undoes_the_effect() throws SQLException {
        // What a crash does to the transaction is done here by the database: the last write before the commit fails.
        Owner.run("ALTER TABLE kept_answer ADD CONSTRAINT no_more CHECK (false) NOT VALID");
        var once = UUID.randomUUID().toString();
        try {
            assertThat(post(once, "Virėjas").statusCode()).isEqualTo(500);
            assertThat(own()).isZero();
        } finally {
            Owner.run("ALTER TABLE kept_answer DROP CONSTRAINT no_more");
        }
        var again = post(once, "Virėjas");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isNull();
        assertThat(own()).isEqualTo(1);
    }

    @Test
    void a_profile_is_made_once_and_its_key_stands_nowhere_in_the_database() throws SQLException {
        var once = UUID.randomUUID().toString();
        var bodies = new ArrayList<byte[]>();
        var key = "";
        for (var i = 0; i < 2; i++) {
            var made = given().contentType("application/json")
                    .header("Idempotency-Key", once)
                    .body("{\"facts\":{\"languages\":[{\"language\":\"uk\",\"speaking\":\"C1\"}]}}")
                    .post("/api/v1/profiles");
            assertThat(made.statusCode()).isEqualTo(201);
            bodies.add(made.asByteArray());
            key = made.path("key");
        }
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
        var secret = key.substring(key.lastIndexOf('_') + 1);
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT request, answer, id, about FROM kept_answer WHERE answer IS NOT NULL AND about IS NOT NULL")) {
            var count = 0;
            while (rows.next()) {
                for (var column = 1; column <= 4; column++) {
                    var text = new String(rows.getBytes(column), StandardCharsets.ISO_8859_1);
                    assertThat(text).doesNotContain(secret, once, "language");
                }
                count++;
            }
            assertThat(count).isPositive();
        }
        assertThat(Keys.with(key)
                        .get("/api/v1/profiles/{id}", idOf(bodies.getFirst()))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String idOf(byte[] body) {
        return io.restassured.path.json.JsonPath.from(new String(body, StandardCharsets.UTF_8))
                .getString("id");
    }
}
