package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.IssueKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.partners.sandbox.EndSandboxes;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A key at once, for a room of one's own; and what keys open.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SandboxTest {

    private static final String OFFER =
            "{\"kind\":\"VACANCY\",\"title\":\"%s\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                    + "\"pay\":{\"from\":1500,\"per\":\"MONTH\"}%s}";

    @Inject
    AgroalDataSource database;

    @Inject
    EndSandboxes end;

    private static String open() {
        var opened = given().header("Accept-Language", "en").post("/api/v1/sandbox-keys");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(opened.header("Cache-Control")).contains("no-store");
        assertThat(opened.<String>path("key")).startsWith("ick_test_");
        return opened.path("key");
    }

    private static Response post(String key, String title) {
        return Keys.with(key).body(OFFER.formatted(title, "")).post("/api/v1/offers");
    }

    private static int found(String word) {
        return given().queryParam("q", word).get("/api/v1/offers").path("total.value");
    }

    @Test
    void what_a_sandbox_posts_is_seen_by_its_key_alone() throws Exception {
        var mine = open();
        var word = "Smėliadėžininkas" + UUID.randomUUID().toString().substring(0, 8);
        var posted = post(mine, word);
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
        var id = posted.<String>path("id");
        var live = post(Keys.key("employer", Keys.someOrganisation()), word);
        assertThat(live.statusCode()).isEqualTo(201);

        assertThat(Keys.with(mine).get("/api/v1/own-offers").<Integer>path("total.value"))
                .isEqualTo(1);
        assertThat(Keys.with(mine).get("/api/v1/offers/{id}", id).statusCode()).isEqualTo(200);
        for (var other : List.of(Keys.with(open()), Keys.asEmployer(Keys.someOrganisation()), Keys.asCounsellor())) {
            assertThat(other.get("/api/v1/offers/{id}", id).statusCode()).isEqualTo(404);
        }
        assertThat(given().get("/api/v1/offers/{id}", id).statusCode()).isEqualTo(404);
        assertThat(given().get("/api/v1/offers/{id}/similar", id).statusCode()).isEqualTo(404);

        // Once the live twin, posted later, is found, the sandbox's would have been too.
        var patience = System.nanoTime() + 60_000_000_000L;
        while (found(word) == 0 && System.nanoTime() < patience) {
            Thread.sleep(200);
        }
        Thread.sleep(500);
        assertThat(found(word)).isEqualTo(1);
        var titles = given().contentType("application/json")
                .body("{\"occupations\":[{\"iscoGroup\":\"5120\"}]}")
                .post("/api/v1/matches?limit=100");
        assertThat(titles.asString()).doesNotContain("\"" + id + "\"");

        // The same again changes nothing, as in live; people are not there to be tried on.
        var reference = "/api/v1/offers/by-reference/S-1";
        for (var outcome : List.of("CREATED", "UNCHANGED")) {
            assertThat(Keys.with(mine)
                            .body(OFFER.formatted("Virėjas", ""))
                            .put(reference)
                            .header("Outcome"))
                    .isEqualTo(outcome);
        }
        var candidates = Keys.with(mine).get("/api/v1/offers/{id}/candidates", id);
        assertThat(candidates.statusCode()).isEqualTo(403);
        assertThat(candidates.<List<String>>path("errors.code")).containsExactly("scope_missing");
        assertThat(Keys.with(mine)
                        .body(OFFER.formatted("Virėjas", ",\"hourz\":5"))
                        .post("/api/v1/offers")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Keys.with(mine)
                        .header("Prefer", "handling=lenient")
                        .body(OFFER.formatted("Virėjas", ",\"hourz\":5"))
                        .post("/api/v1/offers")
                        .statusCode())
                .isEqualTo(201);
        // A live key's text with the other prefix is no key.
        assertThat(Keys.with(mine.replace("ick_test_", "ick_live_"))
                        .get("/api/v1/own-offers")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_sandbox_is_gone_after_a_week_with_all_that_was_posted() throws SQLException {
        var old = open();
        var young = open();
        assertThat(post(old, "Virėjas").statusCode()).isEqualTo(201);
        assertThat(post(young, "Virėjas").statusCode()).isEqualTo(201);
        var id = Keys.with(old).get("/api/v1/keys/me").<String>path("id");
        run("UPDATE organisation SET created_at = now() - interval '8 days' WHERE id = "
                + "(SELECT organisation FROM api_key WHERE id = '" + id + "')");
        assertThat(end.end()).isEqualTo(1);
        assertThat(Keys.with(old).get("/api/v1/own-offers").statusCode()).isEqualTo(401);
        assertThat(Keys.with(young).get("/api/v1/own-offers").<Integer>path("total.value"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM offer o LEFT JOIN organisation g ON g.id = o.organisation "
                        + "WHERE o.sandbox AND (g.id IS NULL OR g.created_at < now() - interval '7 days')"))
                .isZero();
        assertThat(end.end()).isZero();
        // No code can make a sandbox offer public: the database holds the marks together.
        assertThatThrownBy(() -> run("UPDATE offer SET sandbox = false WHERE sandbox"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run("UPDATE offer SET state = 'OPEN' WHERE sandbox"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_key_tells_what_it_opens_and_is_changed_without_standing_still() {
        var employer = Keys.key("employer", Keys.someOrganisation());
        var me = Keys.with(employer).get("/api/v1/keys/me");
        assertThat(me.<String>path("mode")).isEqualTo("LIVE");
        assertThat(me.<String>path("lastUsedOn")).isNotBlank();
        assertThat(me.asString()).doesNotContain(employer.substring(20));

        var once = UUID.randomUUID().toString();
        var rotated = Keys.with(employer)
                .header("Idempotency-Key", once)
                .body("{\"overlapHours\":1}")
                .post("/api/v1/keys/me:rotate");
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(201);
        var again = Keys.with(employer)
                .header("Idempotency-Key", once)
                .body("{\"overlapHours\":1}")
                .post("/api/v1/keys/me:rotate");
        assertThat(again.<String>path("key")).isEqualTo(rotated.<String>path("key"));
        var fresh = rotated.<String>path("key");
        assertThat(post(employer, "Virėjas").statusCode()).isEqualTo(201);
        assertThat(Keys.with(fresh).get("/api/v1/own-offers").<Integer>path("total.value"))
                .isEqualTo(1);
        assertThat(Keys.with(fresh).get("/api/v1/keys/me").<String>path("expiresOn"))
                .isEqualTo(me.<String>path("expiresOn"));
        assertThat(Keys.with(employer).post("/api/v1/keys/me:rotate").statusCode())
                .isEqualTo(409);
        Keys.with(fresh)
                .body("{\"overlapHours\":0}")
                .post("/api/v1/keys/me:rotate")
                .then()
                .statusCode(201);
        assertThat(Keys.with(fresh).get("/api/v1/keys/me").statusCode()).isEqualTo(401);
        assertThat(Keys.with(employer)
                        .body("{\"overlapHours\":900}")
                        .post("/api/v1/keys/me:rotate")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().get("/api/v1/keys/me").statusCode()).isEqualTo(401);

        var seeker = given().contentType("application/json").body("{}").post("/api/v1/profiles");
        var own = Keys.with(seeker.path("key")).post("/api/v1/keys/me:rotate");
        assertThat(own.statusCode()).isEqualTo(201);
        assertThat(Keys.with(own.path("key"))
                        .get("/api/v1/profiles/{id}", seeker.<String>path("id"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_narrowed_key_opens_what_it_says_and_nothing_else() {
        var organisation =
                CDI.current().select(RegisterOrganisation.class).get().named(Keys.someOrganisation());
        var reading = CDI.current()
                .select(IssueKey.class)
                .get()
                .forOrganisation(Roles.EMPLOYER, organisation.id(), "reads", 1, List.of("offers:read"))
                .text();
        assertThat(Keys.with(reading).get("/api/v1/own-offers").statusCode()).isEqualTo(200);
        assertThat(Keys.with(reading).get("/api/v1/offers?limit=1").statusCode())
                .isEqualTo(200);
        assertThat(Keys.with(reading).get("/api/v1/keys/me").<List<String>>path("scopes"))
                .containsExactly("offers:read");
        assertThat(post(reading, "Virėjas").statusCode()).isEqualTo(403);
        assertThat(Keys.with(reading).body("[]").post("/api/v1/offers:batch").statusCode())
                .isEqualTo(403);
        assertThat(Keys.with(reading)
                        .get("/api/v1/offers/{id}/candidates", "job_1")
                        .statusCode())
                .isEqualTo(403);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
