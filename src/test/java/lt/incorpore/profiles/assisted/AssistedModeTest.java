package lt.incorpore.profiles.assisted;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentPurpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A helper and a person at one table.
@QuarkusTest
class AssistedModeTest {

    @Inject
    RegisterOrganisation organisations;

    private final String centre = someOrganisation();
    private String helper = "";
    private String person = "";
    private String own = "";

    @BeforeEach
    void aPersonWhoLetsACentreHelp() {
        helper = key(Roles.COUNSELLOR, centre);
        var made =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        person = made.path("id");
        own = made.path("key");
        access(true);
    }

    private void access(boolean given) {
        with(own)
                .body(Map.of(
                        "purpose",
                        "COUNSELLOR_ACCESS",
                        "recipient",
                        organisations.named(centre).id(),
                        "given",
                        given,
                        "textHash",
                        ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN)))
                .post("/api/v1/profiles/{id}/consents", person)
                .then()
                .statusCode(200);
    }

    private Response begin(String by) {
        return with(by).header("Accept-Language", "uk")
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
