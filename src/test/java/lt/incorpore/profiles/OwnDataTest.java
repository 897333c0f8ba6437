package lt.incorpore.profiles;

import static lt.incorpore.testdata.Keys.asCounsellor;
import static lt.incorpore.testdata.Keys.asEmployer;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataTest {

    @jakarta.inject.Inject
    lt.incorpore.privacy.Vault vault;

    private String id = "";
    private String key = "";

    @BeforeEach
    void aPerson() {
        var made = made();
        id = made.getString("id");
        key = made.getString("key");
    }

    private static JsonPath made() {
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"facts\": {\"reach\": {\"municipality\": \"82\"}}}")
                .post("/api/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String at(String what) {
        return "/api/v1/profiles/" + id + what;
    }

    @Test
    void aContactIsKeptSealedAndEachLookIsWrittenDown() {
        with(key).get(at("/contact")).then().statusCode(200).body("name", nullValue());
        with(key).get(at("/access-log")).then().body("looks", empty());
        with(key)
                .body("{\"name\": \"Rūta\", \"phone\": \"+370 600 12345\", \"email\": \" \"}")
                .put(at("/contact"))
                .then()
                .statusCode(204)
                .header("Cache-Control", containsString("no-store"));
        with(key)
                .get(at("/contact"))
                .then()
                .body("name", equalTo("Rūta"))
                .body("phone", equalTo("+37060012345"))
                .body("email", nullValue());
        with(key)
                .get(at("/access-log"))
                .then()
                .body("looks", hasSize(1))
                .body("looks[0].role", equalTo("jobseeker"))
                .body("looks[0].fields", contains("NAME", "PHONE"))
                .body("looks[0].purpose", equalTo("OWN_DATA"));
    }

    @Test
    void aWrongContactIsRefusedWithEveryFindingAndWithoutRepeatingIt() {
        with(key)
                .body("{\"name\": \"" + "a".repeat(101) + "\", \"phone\": \"86 canary\", \"email\": \"canary\"}")
                .put(at("/contact"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("too_long", "phone_shape", "email_shape"))
                .body("errors.rejected", not(hasItems("canary")))
                .body(not(containsString("canary")));
        with(key).body("{\"nick\": 1}").put(at("/contact")).then().statusCode(400);
    }

    @Test
    void nobodyElseComesNear() {
        var other = made().getString("key");
        for (var what : List.of("/contact", "/access-log", "/export", "/consents")) {
            with(other).get(at(what)).then().statusCode(404);
            asCounsellor().get(at(what)).then().statusCode(403);
            asEmployer(someOrganisation()).get(at(what)).then().statusCode(403);
            RestAssured.get(at(what)).then().statusCode(401);
        }
        with(other).body("{}").put(at("/contact")).then().statusCode(404);
        with(other).post(at(":pause")).then().statusCode(404);
    }

    @Test
    void aConsentNamesTheTextThatWasShown() {
        var text = RestAssured.get("/api/v1/consent-texts?lang=pl")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var hash = text.getString("items.find { it.purpose == 'BE_FOUND' }.textHash");
        with(key)
                .body("{\"purpose\": \"BE_FOUND\", \"given\": true, \"textHash\": \"" + hash + "\"}")
                .post(at("/consents"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].given", equalTo(true))
                .body("items[0].language", equalTo("pl"))
                .body("items[0].textHash", equalTo(hash));
        with(key).get(at("")).then().body("findable", equalTo(true));
        with(key)
                .body("{\"purpose\": \"BE_FOUND\", \"given\": false}")
                .post(at("/consents"))
                .then()
                .body("items[0].given", equalTo(false));
        with(key).get(at("")).then().body("findable", equalTo(false));
    }

    @Test
    void whatWasNotShownCannotBeAgreedTo() {
        for (var wrong : List.of(
                "{\"purpose\": \"BE_FOUND\", \"given\": true}",
                "{\"purpose\": \"BE_FOUND\", \"given\": true, \"textHash\": \"0\"}",
                "{\"purpose\": \"CONTACT\", \"given\": true}",
                "{\"given\": true}",
                "{\"purpose\": \"BE_FOUND\"}")) {
            with(key).body(wrong).post(at("/consents")).then().statusCode(400).body("errors", hasSize(1));
        }
        with(key).get(at("/consents")).then().body("items", empty());
    }

    @Test
    void aPauseChangesNoConsent() {
        var facts = "{\"findable\": true, \"facts\": {\"reach\": {\"municipality\": \"82\"}}}";
        with(key).header("If-Match", "*").body(facts).put(at("")).then().statusCode(200);
        with(key)
                .post(at(":pause"))
                .then()
                .statusCode(200)
                .body("paused", equalTo(true))
                .body("findable", equalTo(true));
        with(key).post(at(":resume")).then().body("paused", equalTo(false));
        with(key).get(at("/consents")).then().body("items", hasSize(1)).body("items[0].given", equalTo(true));
    }

    @Test
    void theExportHoldsEverythingAndErasureLeavesNothing() {
        with(key).body("{\"name\": \"Rūta\"}").put(at("/contact")).then().statusCode(204);
        var export =
                with(key).get(at("/export")).then().statusCode(200).extract().jsonPath();
        assertThat(export.getString("sealed.NAME")).isEqualTo("Rūta");
        assertThat(export.getString("profile.id")).isEqualTo(id);
        assertThat(export.getString("profile.facts.reach.municipality")).isEqualTo("82");
        assertThat(export.getList("offers")).isEmpty();
        assertThat(export.getList("consents")).isEmpty();
        assertThat(export.getString("looks[0].purpose")).isEqualTo("OWN_EXPORT");
        assertThat(export.getString("account.keys[0].id")).isEqualTo(key.split("_")[2]);
        with(key).delete(at("")).then().statusCode(204);
        with(key).get(at("/contact")).then().statusCode(401);
    }

    @Test
    void whatOthersSawStandsHoweverOftenThePersonLooked() {
        var person = java.util.UUID.fromString(id);
        with(key).body("{\"name\": \"Rūta\"}").put(at("/contact")).then().statusCode(204);
        var other = new lt.incorpore.privacy.Viewer("counsellor", "key-1", null, "key-1");
        var own = new lt.incorpore.privacy.Viewer("jobseeker", "key-2", null, "key-2");
        var name = java.util.EnumSet.of(lt.incorpore.privacy.Field.NAME);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> {
            vault.reveal(person, name, other, lt.incorpore.privacy.Purpose.COUNSELLING);
            for (var i = 0; i < 1_001; i++) {
                vault.reveal(person, name, own, lt.incorpore.privacy.Purpose.OWN_DATA);
            }
        });
        with(key)
                .get(at("/access-log?by=others"))
                .then()
                .body("looks", hasSize(1))
                .body("looks[0].role", equalTo("counsellor"))
                .body("own", equalTo(1001))
                .body("next", nullValue());
        var first = with(key)
                .get(at("/access-log"))
                .then()
                .body("looks", hasSize(1_000))
                .extract();
        with(key)
                .get(at("/access-log?cursor=" + first.<String>path("next")))
                .then()
                .body("looks", hasSize(2))
                .body("looks[1].role", equalTo("counsellor"))
                .body("next", nullValue());
        with(key).get(at("/access-log?cursor=x")).then().statusCode(400);
        with(key).get(at("/access-log?by=me")).then().statusCode(400);
        for (var given : List.of(true, false)) {
            with(key)
                    .body("{\"purpose\": \"BE_FOUND\", \"given\": " + given + ", \"textHash\": \""
                            + lt.incorpore.privacy.ConsentPurpose.BE_FOUND.textHash(lt.incorpore.platform.Lang.EN)
                            + "\"}")
                    .post(at("/consents"))
                    .then()
                    .statusCode(200);
        }
        with(key).post("/api/v1/cards").then().statusCode(201);
        var export =
                with(key).get(at("/export")).then().statusCode(200).extract().jsonPath();
        assertThat(export.getList("looks.role")).hasSize(1_003).contains("counsellor");
        assertThat(export.getList("consentsSaid.given")).isEqualTo(List.of(true, false));
        assertThat(export.getList("account.cards")).hasSize(1);
        assertThat(export.getList("account.sessions")).isEmpty();
        assertThat(RestAssured.given()
                        .header("Authorization", "Bearer " + key)
                        .get("/en/me")
                        .asString())
                .contains(lt.incorpore.platform.Words.say(lt.incorpore.platform.Lang.EN, "page.me_role_counsellor"));
    }

    @Test
    void whatAnErasedPersonOfferedIsGone() {
        var offer = with(key)
                .body(
                        "{\"kind\": \"SERVICE_OFFER\", \"title\": \"Siuvu užuolaidas\", \"iscoGroup\": \"7531\", \"place\": {\"municipality\": \"82\"},"
                                + " \"pay\": {\"from\": 12, \"to\": 12, \"per\": \"HOUR\"}, \"hours\": {\"from\": 10, \"to\": 10}}")
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        with(key).delete(at("")).then().statusCode(204);
        RestAssured.get("/api/v1/offers/" + offer).then().statusCode(404);
    }
}
