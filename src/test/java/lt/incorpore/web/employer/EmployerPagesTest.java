package lt.incorpore.web.employer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lt.incorpore.identity.Roles;
import lt.incorpore.matches.Market;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// An employer posts with a form, mends what is found by taps, sees cards of people and asks one.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmployerPagesTest {

    private static final String NEW = "/en/employer/offers/new";
    private static final Pattern ASK = Pattern.compile("action=\"(/en/employer/offers/job_\\d+/people/[^\"]+/ask)\"");

    @Inject
    Taxonomy taxonomy;

    @Inject
    Market market;

    private final String key = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());

    private static RequestSpecification browser(String key) {
        return given().header("Authorization", "Bearer " + key)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private Response send(Map<String, String> form) {
        return browser(key).formParams(form).post(NEW);
    }

    @Test
    void an_offer_is_posted_with_every_finding_at_its_field_and_what_is_right_one_tap_away() {
        browser(key)
                .get(NEW)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("name=\"pay.from\""));
        var flawed = send(Map.of("title", "Siuvėja", "pay.from", "900", "pay.per", "MONTH", "hours.from", "40"));
        flawed.then()
                .statusCode(200)
                .body(containsString("things must be changed"))
                .body(containsString("value=\"pay.from="))
                .body(containsString("value=\"occupation=http://data.europa.eu/esco/"))
                .body(not(containsString("name=\"publish\"")));
        var taken = send(Map.of(
                "title",
                "Siuvėja",
                "pay.from",
                "900",
                "pay.per",
                "MONTH",
                "hours.from",
                "40",
                "take",
                "pay.from=1600"));
        taken.then().body(containsString("name=\"pay.from\" inputmode=\"decimal\" value=\"1600\""));
        send(Map.of("title", "<script>x</script>", "pay.from", "much"))
                .then()
                .body(not(containsString("<script>x")))
                .body(containsString("value=\"much\""));
    }

    @Test
    void people_for_an_offer_are_cards_and_one_tap_asks() {
        var occupation = taxonomy.occupationsOf("7531").getFirst();
        var form = new java.util.HashMap<>(Map.of(
                "title", taxonomy.name(occupation, Lang.LT) + " (-a)",
                "occupation", occupation.uri(),
                "place.municipality", "56",
                "pay.from", "1 600,50",
                "pay.to", "1700",
                "pay.per", "MONTH",
                "hours.from", "40",
                "contract", "PERMANENT",
                "contact", "COLLEAGUES_ONLY"));
        send(form).then().statusCode(200).body(containsString("name=\"publish\""));
        form.put("publish", "true");
        var posted = send(form);
        posted.then().statusCode(303).header("Location", containsString("/en/employer/offers/job_"));
        var page = posted.header("Location").replaceFirst("^https?://[^/]+", "");
        given().contentType("application/json")
                .body(Map.of(
                        "findable",
                        true,
                        "facts",
                        Map.of(
                                "occupations",
                                List.of(Map.of("occupation", occupation.uri(), "experienced", true)),
                                "reach",
                                Map.of("municipality", "56", "km", 5))))
                .post("/api/v1/profiles")
                .then()
                .statusCode(201);
        market.tick();
        var shown = browser(key).get(page).then().statusCode(200).extract().asString();
        var ask = ASK.matcher(shown);
        assertThat(ask.find()).as(shown).isTrue();
        browser(key).post(ask.group(1)).then().statusCode(200).body(containsString("The person decides"));
        browser(key).get("/lt/employer/offers").then().statusCode(200).body(containsString("job_"));
        browser(key).post(page + "/still-open").then().statusCode(303);
        given().header("Authorization", "Bearer " + key)
                .post(page + "/still-open")
                .then()
                .statusCode(403);

        var other = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
        browser(other).get(page).then().statusCode(404);
        browser(other).post(page + "/still-open").then().statusCode(404);
        browser(other).post(ask.group(1)).then().statusCode(404);
        given().get(page).then().statusCode(equalTo(401));
        for (var lang : Lang.values()) {
            browser(key).get("/" + lang.tag() + "/employer/offers/new").then().statusCode(200);
            browser(key).get("/" + lang.tag() + "/employer/offers").then().statusCode(200);
        }
    }
}
