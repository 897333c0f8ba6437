package lt.incorpore.applications;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.asEmployer;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lt.incorpore.matches.Market;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.taxonomy.Taxonomy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole way from a card to a telephone number, and back.
@QuarkusTest
class ContactByConsentTest {

    private static final int MOST_A_DAY = 40;

    @Inject
    Market market;

    @Inject
    Taxonomy taxonomy;

    @Inject
    RegisterOrganisation organisations;

    @Inject
    ContactRequests requests;

    @Inject
    AgroalDataSource database;

    private final String employer = someOrganisation();
    private String offer = "";
    private String person = "";
    private String key = "";
    private String card = "";

    @BeforeEach
    void anOfferAndAPersonWhoFits() {
        // A group and a town of this test alone, so that the card is the only one.
        var occupation = taxonomy.occupationsOf("7531").getFirst().uri();
        offer = posted(occupation);
        var made = given().contentType("application/json")
                .body(Map.of(
                        "findable",
                        true,
                        "facts",
                        Map.of(
                                "occupations", List.of(Map.of("occupation", occupation, "experienced", true)),
                                "reach", Map.of("municipality", "23", "km", 5))))
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        person = made.path("id");
        key = made.path("key");
        with(key)
                .body("{\"name\": \"Kanarėlė\", \"phone\": \"+37060012345\", \"email\": \"kanarele@example.org\"}")
                .put("/api/v1/profiles/{id}/contact", person)
                .then()
                .statusCode(204);
        market.tick();
        card = cardOfPerson();
    }

    private String posted(String occupation) {
        var posted = asEmployer(employer)
                .body(Map.of(
                        "kind",
                        "VACANCY",
                        "title",
                        "Siuvėjas (-a)",
                        "occupation",
                        occupation,
                        "place",
                        Map.of("municipality", "23"),
                        "pay",
                        Map.of("from", 1500, "to", 1600, "per", "MONTH"),
                        "hours",
                        Map.of("from", 40, "to", 40)))
                .post("/api/v1/offers");
        posted.then().statusCode(201);
        return posted.path("id");
    }

    // Other tests leave people behind who fit as well: whoever of all cards is asked and is this person.
    private String cardOfPerson() {
        List<String> cards = asEmployer(employer)
                .get("/api/v1/offers/{id}/candidates", offer)
                .path("cards.card");
        for (var each : cards) {
            asEmployer(employer).post("/api/v1/offers/{id}/candidates/{card}:ask", offer, each);
        }
        List<String> own = with(key).get("/api/v1/contact-requests").path("items.card");
        assertThat(own).hasSize(1);
        return own.getFirst();
    }

    private Response ask() {
        return asEmployer(employer).post("/api/v1/offers/{id}/candidates/{card}:ask", offer, card);
    }

    private String asked() {
        return ask().then()
                .statusCode(200)
                .body("state", equalTo("ASKED"))
                .body("card", equalTo(card))
                .body(not(containsString(person)))
                .extract()
                .path("id");
    }

    private Response agree(String id, String fields) {
        return with(key).body("{\"fields\": " + fields + "}").post("/api/v1/contact-requests/{id}:agree", id);
    }

    private Response see(String id) {
        return asEmployer(employer).get("/api/v1/contact-requests/{id}/contact", id);
    }

    @Test
    void nothingIsShownBeforeAYesAndOnlyWhatWasChosenAfterIt() {
        var id = asked();
        see(id).then().statusCode(409).body("code", equalTo("contact_not_open"));
        with(key)
                .get("/api/v1/contact-requests")
                .then()
                .body("items.id", contains(id))
                .body("items[0].offer", equalTo(offer))
                .body("items[0].organisation", notNullValue());
        agree(id, "[\"NAME\", \"PHONE\"]").then().statusCode(200).body("state", equalTo("AGREED"));
        see(id).then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("name", equalTo("Kanarėlė"))
                .body("phone", equalTo("+37060012345"))
                .body("email", nullValue());
        with(key)
                .get("/api/v1/profiles/{id}/access-log", person)
                .then()
                .body("looks", hasSize(1))
                .body("looks[0].role", equalTo("employer"))
                .body("looks[0].purpose", equalTo("CONTACT"))
                .body("looks[0].fields", contains("NAME", "PHONE"));
    }

    @Test
    void aYesEndsWhenItIsTakenBackAndWhenThePersonPausesOrGoes() {
        var id = asked();
        agree(id, "[\"PHONE\"]").then().statusCode(200);
        with(key).post("/api/v1/profiles/{id}:pause", person).then().statusCode(200);
        see(id).then().statusCode(409);
        with(key).post("/api/v1/profiles/{id}:resume", person).then().statusCode(200);
        see(id).then().statusCode(200);
        with(key).post("/api/v1/contact-requests/{id}:withdraw", id).then().body("state", equalTo("WITHDRAWN"));
        see(id).then().statusCode(409);
        with(key).delete("/api/v1/profiles/{id}", person).then().statusCode(204);
        see(id).then().statusCode(404);
        asEmployer(employer).get("/api/v1/contact-requests").then().body("items.card", not(hasItem(card)));
    }

    @Test
    void aPersonWhoHidesFromAnEmployerIsGoneWithTheNextRequest() {
        var id = asked();
        agree(id, "[\"PHONE\"]").then().statusCode(200);
        var organisation = organisations.named(employer).id().toString();
        for (var name : List.of(organisation, "300123456")) {
            organisations.verify(organisations.named(employer).id(), "300123456");
            hideFrom("[\"" + name + "\", \"1234567\"]");
            asEmployer(employer)
                    .get("/api/v1/offers/{id}/candidates", offer)
                    .then()
                    .statusCode(200)
                    .body("cards.card", not(hasItem(card)));
            asEmployer(employer).get("/api/v1/contact-requests").then().body("items.card", not(hasItem(card)));
            see(id).then().statusCode(404);
            ask().then().statusCode(404);
            hideFrom("[]");
            see(id).then().statusCode(200);
            asEmployer(employer).get("/api/v1/contact-requests").then().body("items.card", hasItem(card));
        }
        hideFrom("[\"300654321\"]");
        see(id).then().statusCode(200);
        with(key).get("/api/v1/me/blocked-employers").then().body("employers", contains("300654321"));
        with(key)
                .body("{\"employers\": [\"UAB Kažkas\", \"12\", null]}")
                .put("/api/v1/me/blocked-employers")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    private void hideFrom(String employers) {
        with(key)
                .body("{\"employers\": " + employers + "}")
                .put("/api/v1/me/blocked-employers")
                .then()
                .statusCode(204);
    }

    @Test
    void aNoIsAnAnswer() {
        var id = asked();
        with(key).post("/api/v1/contact-requests/{id}:decline", id).then().body("state", equalTo("DECLINED"));
        see(id).then().statusCode(409);
        agree(id, "[\"PHONE\"]").then().statusCode(409).body("code", equalTo("contact_answered"));
        ask().then().statusCode(200).body("id", equalTo(id)).body("state", equalTo("DECLINED"));
    }

    @Test
    void whoAsksAtOnceAsksNoMorePeopleThanOneAfterTheOther() throws Exception {
        var occupation = taxonomy.occupationsOf("7531").getFirst().uri();
        var asks = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 6; i++) {
            var another = posted(occupation);
            market.tick();
            List<String> cards = asEmployer(employer)
                    .get("/api/v1/offers/{id}/candidates", another)
                    .path("cards.card");
            assertThat(cards).isNotEmpty();
            asks.add(() ->
                    asEmployer(employer).post("/api/v1/offers/{id}/candidates/{card}:ask", another, cards.getFirst()));
        }
        var organisation = organisations.named(employer).id();
        askedUpTo(MOST_A_DAY - 2, organisation);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(asks)) {
                answers.add(each.get().statusCode());
            }
        }
        assertThat(answers).containsOnly(200, 429);
        assertThat(requests.askedSince(organisation, Instant.EPOCH)).isEqualTo(MOST_A_DAY);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
    }

    // Questions about offers that nobody sees, so that the organisation has asked so many.
    private void askedUpTo(int many, UUID organisation) throws SQLException {
        var asked = requests.askedSince(organisation, Instant.EPOCH);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("INSERT INTO contact_request SELECT gen_random_uuid(), 0,"
                        + " -n, ?, ?, 'none', 'ASKED', '', now(), current_date + 1"
                        + " FROM generate_series(1, ?) n")) {
            statement.setObject(1, organisation);
            statement.setObject(2, UUID.fromString(person));
            statement.setLong(3, many - asked);
            statement.executeUpdate();
        }
    }

    @Test
    void nobodyElseAsksAnswersOrSees() {
        var stranger = asEmployer(someOrganisation());
        stranger.post("/api/v1/offers/{id}/candidates/{card}:ask", offer, card)
                .then()
                .statusCode(404);
        asEmployer(employer)
                .post("/api/v1/offers/{id}/candidates/{card}:ask", offer, "cand_0000")
                .then()
                .statusCode(404);
        var id = asked();
        var other =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        with(other.path("key"))
                .body("{\"fields\": [\"PHONE\"]}")
                .post("/api/v1/contact-requests/{id}:agree", id)
                .then()
                .statusCode(404);
        agree(id, "[\"PHONE\"]").then().statusCode(200);
        asEmployer(someOrganisation())
                .get("/api/v1/contact-requests/{id}/contact", id)
                .then()
                .statusCode(404);
        with(key).get("/api/v1/contact-requests/{id}/contact", id).then().statusCode(403);
    }

    @Test
    void onlyWhatCanBeShownIsChosen() {
        var id = asked();
        for (var fields : List.of("[]", "null", "[\"NOTES\"]", "[\"GROUPS\", \"NAME\"]", "[null]", "[\"AGE\"]")) {
            agree(id, fields).then().statusCode(400);
        }
        with(key).get("/api/v1/contact-requests").then().body("items[0].state", equalTo("ASKED"));
    }
}
