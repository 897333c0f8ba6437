package lt.incorpore.profiles.assisted;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.letHelp;
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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A helper and a person at one table.
@QuarkusTest
class AssistedModeTest {

    @Inject
    RegisterOrganisation organisations;

    private final String centre = someOrganisation();
    private @Nullable Response made;
    private String helper = "";
    private String person = "";
    private String own = "";

    @BeforeEach
    void aPersonWhoLetsACentreHelp() {
        helper = key(Roles.COUNSELLOR, centre);
        made = given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        person = made.path("id");
        own = made.path("key");
        access(true);
    }

    private void access(boolean given) {
        letHelp(Objects.requireNonNull(made), centre, given);
    }

    private Response begin(String by) {
        return begin(with(by));
    }

    private Response begin(RequestSpecification by) {
        return by.header("Accept-Language", "uk")
                .body(Map.of("profile", person, "purpose", "PROFILE", "agreed", "SPOKEN", "witness", "INTERPRETER"))
                .post("/api/v1/assistances");
    }

    private String begun() {
        return begin(helper).then().statusCode(201).extract().path("id");
    }

    @Test
    void whatAHelperDoesIsMarkedSoInThePersonsLog() {
        var help = begun();
        with(helper)
                .get("/api/v1/assistances/{id}/profile", help)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("id", equalTo(person));
        with(helper)
                .header("If-Match", "*")
                .body("{\"findable\": true, \"facts\": {\"education\": 3}}")
                .put("/api/v1/assistances/{id}/profile", help)
                .then()
                .statusCode(200)
                .body("facts.education", equalTo(3))
                .body("findable", equalTo(true));
        with(helper)
                .body("{\"name\": \"Olena\"}")
                .put("/api/v1/assistances/{id}/contact", help)
                .then()
                .statusCode(204);
        with(helper).get("/api/v1/assistances/{id}/contact", help).then().body("name", equalTo("Olena"));
        with(helper).post("/api/v1/assistances/{id}:end", help).then().statusCode(204);

        with(own)
                .get("/api/v1/me/help")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].role", equalTo("counsellor"))
                .body("items[0].helper", equalTo(helper.split("_")[2]))
                .body(
                        "items[0].organisation",
                        equalTo(organisations.named(centre).id().toString()))
                .body("items[0].purpose", equalTo("PROFILE"))
                .body("items[0].agreed", equalTo("SPOKEN"))
                .body("items[0].witness", equalTo("INTERPRETER"))
                .body("items[0].language", notNullValue())
                .body("items[0].endedBy", equalTo("HELPER"))
                .body(
                        "items[0].acts.act",
                        contains("READ_PROFILE", "CHANGED_PROFILE", "CHANGED_CONTACT", "READ_CONTACT"));
        with(own)
                .get("/api/v1/profiles/{id}/access-log", person)
                .then()
                .body("looks.find { it.fields == ['CHANGED_PROFILE'] }.purpose", equalTo("ASSISTED_CHANGE"))
                .body("looks.find { it.fields == ['CHANGED_CONTACT'] }.role", equalTo("counsellor"))
                .body("looks.purpose", hasItem("COUNSELLING"));
        with(own)
                .get("/api/v1/profiles/{id}/export", person)
                .then()
                .body("help", hasSize(1))
                .body("consents.find { it.consent.purpose == 'BE_FOUND' }.given", equalTo(true));
    }

    @Test
    void aPausedPersonIsSeenByNoHelper() {
        var help = begun();
        with(own).post("/api/v1/profiles/{id}:pause", person).then().statusCode(200);
        for (var what : List.of("profile", "contact")) {
            with(helper)
                    .get("/api/v1/assistances/{id}/{what}", help, what)
                    .then()
                    .statusCode(404);
        }
        with(helper)
                .body("{\"name\": \"Kita\"}")
                .put("/api/v1/assistances/{id}/contact", help)
                .then()
                .statusCode(404);
        with(own).get("/api/v1/profiles/{id}/contact", person).then().body("name", nullValue());
    }

    @Test
    void helpEndsWithTheNextRequestWhenThePersonWantsNoMore() {
        var first = begun();
        with(own).post("/api/v1/me/help/{id}:end", first).then().statusCode(204);
        refusesEverything(first);
        with(own).get("/api/v1/me/help").then().body("items[0].endedBy", equalTo("PERSON"));

        var second = begun();
        access(false);
        refusesEverything(second);
        begin(helper).then().statusCode(404);
        access(true);
        with(helper).get("/api/v1/assistances/{id}/profile", second).then().statusCode(200);
        with(own).post("/api/v1/profiles/{id}:pause", person).then().statusCode(200);
        begin(helper).then().statusCode(404);
    }

    private void refusesEverything(String help) {
        for (var what : List.of("profile", "contact")) {
            with(helper)
                    .get("/api/v1/assistances/{id}/{what}", help, what)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("help_ended"));
            with(helper)
                    .header("If-Match", "*")
                    .body("{}")
                    .put("/api/v1/assistances/{id}/{what}", help, what)
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    void aSessionOfACounsellorReadsAContactWithAFreshSecondFactorOnly() throws SQLException {
        var counsellor = Browser.enrol(Roles.COUNSELLOR, centre).browser();
        var help = begin(counsellor.sends()).then().statusCode(201).extract().<String>path("id");
        counsellor.sends().get("/api/v1/assistances/{id}/contact", help).then().statusCode(200);
        Owner.run("UPDATE session SET proved_at = now() - interval '11 minutes' WHERE account = '"
                + counsellor.account() + "'");
        counsellor
                .sends()
                .get("/api/v1/assistances/{id}/contact", help)
                .then()
                .statusCode(403)
                .body("code", equalTo("proof_needed"));
        counsellor.sends().get("/api/v1/assistances/{id}/profile", help).then().statusCode(200);
    }

    @Test
    void anAssistantOfTheCentreWritesDownWhatThePersonSaysAndReadsNoContact() throws SQLException {
        var desk = Browser.enrol(Roles.ASSISTANT, centre).browser();
        var help = begin(desk.sends()).then().statusCode(201).extract().<String>path("id");
        desk.sends()
                .header("If-Match", "*")
                .body("{\"facts\": {\"education\": 4}}")
                .put("/api/v1/assistances/{id}/profile", help)
                .then()
                .statusCode(200)
                .body("facts.education", equalTo(4));
        desk.sends()
                .header("If-Match", "\"0\"")
                .body("{\"facts\": {}}")
                .put("/api/v1/assistances/{id}/profile", help)
                .then()
                .statusCode(412);
        desk.sends()
                .body("{\"phone\": \"+37060012345\"}")
                .put("/api/v1/assistances/{id}/contact", help)
                .then()
                .statusCode(204);
        desk.sends().get("/api/v1/assistances/{id}/contact", help).then().statusCode(403);
        with(own)
                .get("/api/v1/me/help")
                .then()
                .body("items[0].role", equalTo("assistant"))
                .body("items[0].helper", equalTo(desk.account()))
                .body("items[0].acts.act", contains("CHANGED_PROFILE", "CHANGED_CONTACT"));
        with(own)
                .get("/api/v1/profiles/{id}/access-log", person)
                .then()
                .body("looks.findAll { it.viewer == '" + desk.account() + "' }.role.unique()", contains("assistant"))
                .body("looks.findAll { it.viewer == '" + desk.account() + "' }.purpose", not(hasItem("OWN_DATA")));

        begin(Browser.enrol(Roles.ASSISTANT, someOrganisation()).browser().sends())
                .then()
                .statusCode(404);
        // A yes to an earlier text, which named counsellors alone.
        agreedTo("an earlier text");
        desk.sends().get("/api/v1/assistances/{id}/profile", help).then().statusCode(409);
        begin(desk.sends()).then().statusCode(404);
        begin(helper).then().statusCode(201);
        agreedTo(ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN));
        desk.sends().get("/api/v1/assistances/{id}/profile", help).then().statusCode(200);
        access(false);
        desk.sends().get("/api/v1/assistances/{id}/profile", help).then().statusCode(409);
    }

    private void agreedTo(String textHash) throws SQLException {
        Owner.run(
                "ALTER TABLE vault.consent_event DISABLE TRIGGER consent_event_stays",
                "UPDATE vault.consent_event SET text_hash = '" + textHash
                        + "' WHERE subject = (SELECT subject FROM vault.person_key WHERE person = '" + person + "')",
                "ALTER TABLE vault.consent_event ENABLE TRIGGER consent_event_stays");
    }

    @Test
    void nobodyElseHelps() {
        var help = begun();
        var colleague = key(Roles.COUNSELLOR, centre);
        with(colleague).get("/api/v1/assistances/{id}/profile", help).then().statusCode(404);
        with(colleague).post("/api/v1/assistances/{id}:end", help).then().statusCode(404);
        begin(key(Roles.COUNSELLOR, someOrganisation())).then().statusCode(404);
        begin(own).then().statusCode(403);
        begin(key(Roles.EMPLOYER, centre)).then().statusCode(403);
        var stranger =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        with(stranger.path("key")).post("/api/v1/me/help/{id}:end", help).then().statusCode(404);
        with(stranger.path("key")).get("/api/v1/me/help").then().body("items", hasSize(0));
        with(own).get("/api/v1/me/help").then().body("items[0].endedAt", nullValue());
    }

    @Test
    void helpNeedsToBeSaidWhole() {
        var findings = with(helper)
                .body("{}")
                .post("/api/v1/assistances")
                .then()
                .statusCode(400)
                .extract()
                .<List<String>>path("errors.pointer");
        assertThat(findings).containsExactlyInAnyOrder("/profile", "/purpose", "/agreed", "/witness");
    }
}
