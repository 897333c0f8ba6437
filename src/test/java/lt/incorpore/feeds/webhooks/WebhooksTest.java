package lt.incorpore.feeds.webhooks;

import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lt.incorpore.feeds.webhooks.Receiver.Call;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An organisation hears of its own offers: signed, at least once, whatever becomes of its endpoint.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WebhooksTest.OnThisMachine.class)
class WebhooksTest {

    /// Endpoints may stand on this machine, retries come at once, and nothing is told but when the test says so.
    public static final class OnThisMachine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "incorpore.webhooks.allow-loopback", "true",
                    "incorpore.webhooks.retries", "0s,0s",
                    "incorpore.webhooks.timeout", "3s",
                    "quarkus.scheduler.enabled", "false");
        }
    }

    @Inject
    TellWebhooks tell;

    @Inject
    AgroalDataSource database;

    private String key = "";
    private Receiver receiver;

    @BeforeEach
    void receive() throws IOException {
        key = Keys.key(Roles.EMPLOYER, someOrganisation());
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private RequestSpecification employer() {
        return with(key);
    }

    private io.restassured.path.json.JsonPath webhook(String events) {
        return employer()
                .body("{\"address\": \"" + receiver.address() + "\"" + events + "}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String publish(String reference) {
        return employer()
                .body("""
                        {"reference": "%s", "kind": "VACANCY", "title": "Valytojas (-a)", "language": "lt",
                         "occupation": "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397",
                         "place": {"municipality": "82"}, "contact": "NONE", "contract": "PERMANENT",
                         "pay": {"from": 1500, "per": "MONTH"}, "hours": {"from": 40}}""".formatted(reference))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<Call> told() {
        while (tell.tell() > 0) {
            // Until nothing more is due.
        }
        return receiver.take();
    }

    @Test
    void an_offer_that_comes_and_goes_is_told_signed_and_thin() {
        var webhook = webhook("");
        var id = publish("HR-1");
        var published = told();
        assertThat(published).hasSize(1);
        var call = published.getFirst();
        assertThat(call.body())
                .contains("\"type\":\"offer.published\"", "\"id\":\"" + id + "\"", "\"reference\":\"HR-1\"")
                .doesNotContain("Valytojas");
        assertThat(Receiver.isSignedWith(call, webhook.getString("secret"))).isTrue();
        assertThat(Receiver.isSignedWith(
                        new Call(call.id(), call.timestamp(), call.signature(), call.body() + " "),
                        webhook.getString("secret")))
                .isFalse();
        employer()
                .body("{\"reason\": \"FILLED\"}")
                .post("/api/v1/offers/" + id + ":close")
                .then()
                .statusCode(200);
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("offer.closed", "\"reason\":\"filled\""));
        employer()
                .get("/api/v1/webhooks/" + webhook.getString("id") + "/deliveries?limit=1")
                .then()
                .body("items.event", contains("offer.closed"))
                .body("items[0].state", equalTo("DELIVERED"))
                .body("items[0].lastStatus", equalTo(204));
    }

    @Test
    void only_what_was_asked_for_is_told_and_only_to_the_owner() {
        webhook(", \"events\": [\"offer.closed\"]");
        publish("HR-1");
        var other = with(Keys.key(Roles.EMPLOYER, someOrganisation()));
        assertThat(told()).isEmpty();
        other.get("/api/v1/webhooks").then().body("items", hasSize(0));
    }

    @Test
    void two_secrets_sign_while_one_is_changed_for_another() {
        var webhook = webhook("");
        var fresh = employer()
                .post("/api/v1/webhooks/" + webhook.getString("id") + ":rotate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("secret");
        publish("HR-1");
        assertThat(told()).singleElement().satisfies(call -> {
            assertThat(Receiver.isSignedWith(call, webhook.getString("secret"))).isTrue();
            assertThat(Receiver.isSignedWith(call, fresh)).isTrue();
        });
        employer()
                .get("/api/v1/webhooks")
                .then()
                .body("items[0].secret", nullValue())
                .body("items[0].state", equalTo("ACTIVE"));
    }

    @Test
    void an_endpoint_that_fails_is_tried_again_then_paused_and_what_happens_meanwhile_waits() {
        var id = webhook("").getString("id");
        receiver.answer(503);
        publish("HR-1");
        var tries = told();
        assertThat(tries).hasSize(3);
        assertThat(tries.stream().map(Call::id).distinct()).hasSize(1);
        employer()
                .get("/api/v1/webhooks")
                .then()
                .body("items[0].state", equalTo("PAUSED"))
                .body("items[0].pausedBecause", equalTo("failed_for_days"))
                .body("items[0].failures", equalTo(3));
        publish("HR-2");
        assertThat(told()).isEmpty();
        receiver.answer(200);
        employer().post("/api/v1/webhooks/" + id + ":resume").then().statusCode(200);
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("HR-2"));
        employer()
                .post("/api/v1/webhooks/" + id + "/deliveries/"
                        + tries.getFirst().id() + ":replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        assertThat(told())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.id()).isEqualTo(tries.getFirst().id()));
    }

    @Test
    void an_endpoint_whose_secret_cannot_be_opened_keeps_no_other_waiting() throws SQLException {
        var broken = webhook("").getString("id");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE webhook SET secret = '\\x00' WHERE id = '" + broken + "'");
        }
        publish("HR-1");
        assertThat(told()).isEmpty();
        employer()
                .get("/api/v1/webhooks")
                .then()
                .body("items[0].state", equalTo("PAUSED"))
                .body("items[0].pausedBecause", equalTo("secret_unreadable"));
        key = Keys.key(Roles.EMPLOYER, someOrganisation());
        webhook("");
        publish("HR-2");
        assertThat(told()).hasSize(1);
    }

    @Test
    void redirects_are_not_followed_and_gone_ends_it_at_once() {
        webhook("");
        receiver.answer(307);
        publish("HR-1");
        assertThat(told()).hasSize(3);
        assertThat(receiver.redirectsFollowed()).isZero();
        key = Keys.key(Roles.EMPLOYER, someOrganisation());
        webhook("");
        receiver.answer(410);
        publish("HR-1");
        assertThat(told()).hasSize(1);
        employer().get("/api/v1/webhooks").then().body("items[0].pausedBecause", equalTo("endpoint_gone"));
    }

    @Test
    void what_is_taken_back_is_never_told() throws SQLException {
        webhook("");
        var id = publish("HR-1");
        told();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE offer SET state = 'CLOSED', close_reason = 'FILLED', closed_at = now()"
                        + " WHERE number = " + id.substring(4));
            }
            connection.rollback();
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void long_work_that_has_ended_is_told() {
        webhook(", \"events\": [\"operation.finished\"]");
        var operation = employer()
                .header("Prefer", "respond-async")
                .body("[{\"title\": \"x\"}]")
                .post("/api/v1/offers:batch")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(told()).isEmpty();
        employer().delete("/api/v1/operations/" + operation).then().statusCode(204);
        assertThat(told())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains(
                                "\"type\":\"operation.finished\"",
                                "\"id\":\"" + operation + "\"",
                                "\"reason\":\"cancelled\"",
                                "/api/v1/operations/" + operation));
        employer().delete("/api/v1/operations/" + operation).then().statusCode(204);
        assertThat(told()).isEmpty();
    }

    @Test
    void an_endpoint_is_tried_out_even_when_paused_and_that_counts_for_nothing() {
        var id = webhook("").getString("id");
        receiver.answer(410);
        publish("HR-1");
        assertThat(told()).hasSize(1);
        var once = java.util.UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++) {
            employer()
                    .header("Idempotency-Key", once)
                    .post("/api/v1/webhooks/" + id + ":test")
                    .then()
                    .statusCode(202)
                    .body("event", equalTo("webhook.test"))
                    .body("state", equalTo("WAITING"))
                    .body("offer", nullValue());
        }
        assertThat(told())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("\"type\":\"webhook.test\"", id));
        employer()
                .get("/api/v1/webhooks/" + id + "/deliveries?limit=1")
                .then()
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].lastStatus", equalTo(410));
        employer().get("/api/v1/webhooks").then().body("items[0].failures", equalTo(1));
        receiver.answer(204);
        employer().post("/api/v1/webhooks/" + id + ":test").then().statusCode(202);
        assertThat(told()).hasSize(1);
        employer().post("/api/v1/webhooks/whk_none:test").then().statusCode(404);
    }

    @Test
    void addresses_and_events_that_cannot_be_are_refused() {
        for (var address : List.of(
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00::1]/",
                "https://192.168.1.1",
                "https://no-such-host.invalid/")) {
            employer()
                    .body("{\"address\": \"" + address + "\"}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("address_not_public"));
        }
        employer()
                .body("{\"address\": \"ftp://example.org\", \"events\": [\"offer.closd\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("address_shape", "unknown_word"))
                .body("errors.suggestion", hasItem("offer.closed"));
        employer().body("{}").post("/api/v1/webhooks").then().statusCode(422);
        employer().delete("/api/v1/webhooks/whk_none").then().statusCode(404);
    }
}
