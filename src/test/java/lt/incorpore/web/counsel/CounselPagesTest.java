package lt.incorpore.web.counsel;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A counsellor and a person look at matches together, and try out what would help.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CounselPagesTest {

    private static final String FACTS = """
            {"facts": {"languages": [{"language": "lt", "speaking": "A1", "listening": "A1"}], "drivingClasses": [],
             "reach": {"municipality": "82", "km": 20}, "times": {"never": ["NIGHT"]}, "rightToWork": {"answer": "YES"}}}""";

    @Inject
    RegisterOrganisation organisations;

    private final String centre = someOrganisation();
    private String helper = "";
    private String person = "";
    private String own = "";

    @BeforeEach
    void aPersonWhoLetsACentreHelp() {
        helper = key(Roles.COUNSELLOR, centre);
        var made = given().contentType("application/json").body(FACTS).post("/api/v1/profiles");
        person = made.path("id");
        own = made.path("key");
        with(own)
                .body(Map.of(
                        "purpose",
                        "COUNSELLOR_ACCESS",
                        "recipient",
                        organisations.named(centre).id(),
                        "given",
                        true,
                        "textHash",
                        ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN)))
                .post("/api/v1/profiles/{id}/consents", person)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification browser(String key) {
        return given().header("Authorization", "Bearer " + key)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private Response begin(String key, String number) {
        return browser(key)
                .formParams(Map.of("number", number, "agreed", "SPOKEN", "witness", "INTERPRETER"))
                .post("/en/counsel");
    }

    private String begun() {
        var begun = begin(
                helper, person.substring(0, 4) + "-" + person.substring(4, 8).toUpperCase(java.util.Locale.ROOT));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        return begun.header("Location").replaceAll(".*/", "");
    }

    @Test
    void the_page_stands_in_every_language_and_whom_one_helps_can_read_that_it_was_looked_at() {
        var help = begun();
        for (var lang : Lang.values()) {
            var page = browser(helper)
                    .get("/" + lang.tag() + "/counsel/" + help
                            + "?language=lt:B1&driving=B&km=60&shift=NIGHT&hours=40");
            page.then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
            assertThat(page.asString()).contains(Words.say(lang, "page.counsel_if"), "value=\"lt:B1\" selected");
            assertThat(browser(helper).get("/" + lang.tag() + "/counsel").asString())
                    .contains(help);
        }
        with(helper).get("/api/v1/assistances").then().statusCode(200).body("items.id", hasItem(help));
        with(own)
                .get("/api/v1/me/help")
                .then()
                .body("items", hasSize(1))
                .body("items[0].acts.act", hasItem("READ_PROFILE"));
        browser(helper).post("/en/counsel/" + help + "/end").then().statusCode(303);
        assertThat(browser(helper).get("/en/counsel/" + help).header("Location"))
                .contains("ended=yes");
    }

    @Test
    void how_the_person_agreed_is_never_made_up() {
        for (var said : List.of(
                Map.of("number", person),
                Map.of("number", person, "agreed", "SPOKEN"),
                Map.of("number", person, "witness", "INTERPRETER"),
                Map.of("number", person, "agreed", "NONSENSE", "witness", "HELPER"),
                Map.of("number", person, "agreed", "SPOKEN", "witness", "\u202E"))) {
            var refused = browser(helper).formParams(said).post("/en/counsel");
            assertThat(refused.statusCode()).as(said.toString()).isEqualTo(400);
            assertThat(refused.asString())
                    .contains(Words.say(Lang.EN, "page.counsel_agreement"), person)
                    .doesNotContain("NONSENSE");
            assertThat(refused.asString().contains("value=\"SPOKEN\" selected"))
                    .isEqualTo("SPOKEN".equals(said.get("agreed")));
        }
        assertThat(browser(helper).get("/en/counsel").asString()).doesNotContain("value=\"SPOKEN\" selected");
        with(own).get("/api/v1/me/help").then().body("items", hasSize(0));
    }

    @Test
    void what_is_promised_comes_true_when_it_is_tried_out() {
        var help = begun();
        var now = with(helper).queryParam("limit", 1).get("/api/v1/assistances/{id}/matches", help);
        now.then().statusCode(200).body("now.open", equalTo(now.path("then.open")));
        List<Map<String, Object>> steps = now.path("matches.whatWouldHelp.changes");
        for (var step : steps) {
            var to = Objects.requireNonNull((Map<?, ?>) step.get("to"));
            var request = with(helper).queryParam("limit", 1);
            switch (String.valueOf(step.get("change"))) {
                case "LANGUAGE" -> request.queryParam("language", to.get("language") + ":" + to.get("level"));
                case "DRIVING" -> request.queryParam("driving", to.get("drivingClass"));
                case "SKILL" ->
                    request.queryParam("skill", ((Map<?, ?>) Objects.requireNonNull(to.get("skill"))).get("code"));
                case "DISTANCE" -> request.queryParam("km", to.get("km"));
                case "SHIFT" -> request.queryParam("shift", to.get("shift"));
                default -> request.queryParam("hours", to.get("hours"));
            }
            var then = request.get("/api/v1/assistances/{id}/matches", help);
            assertThat(then.<Integer>path("then.open") - now.<Integer>path("now.open"))
                    .as(step.toString())
                    .isEqualTo(step.get("moreOpen"));
            assertThat(then.<Integer>path("then.good") - now.<Integer>path("now.good"))
                    .as(step.toString())
                    .isEqualTo(step.get("moreGood"));
        }
        with(helper)
                .get("/api/v1/assistances/{id}/matches?language=lt:X9&driving=Q&km=0&shft=DAY&skill=x", help)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?language"))
                .body("errors.pointer", hasItem("?driving"))
                .body("errors.pointer", hasItem("?km"))
                .body("errors.pointer", hasItem("?shft"))
                .body("errors.pointer", hasItem("?skill"));
    }

    @Test
    void nobody_else_opens_it() {
        var help = begun();
        var other = key(Roles.COUNSELLOR, someOrganisation());
        begin(other, person).then().statusCode(404);
        begin(helper, person.substring(0, 7)).then().statusCode(404);
        with(other).get("/api/v1/assistances/{id}/matches", help).then().statusCode(404);
        assertThat(browser(other).get("/en/counsel/" + help).statusCode()).isEqualTo(303);
        browser(other).post("/en/counsel/" + help + "/end").then().statusCode(404);
        given().get("/en/counsel").then().statusCode(401);
        browser(own).get("/en/counsel").then().statusCode(403);
    }
}
