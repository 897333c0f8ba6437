package lt.incorpore.matches;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer says as much of its reasons as it was asked to.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DepthTest {

    private static final Set<String> NUMBERS = Set.of("term", "points", "weight", "contribution", "unknown");

    @Inject
    Taxonomy taxonomy;

    @Inject
    Market market;

    private final String employer = Keys.someOrganisation();
    private String offer = "";

    @BeforeEach
    void publish_an_offer_for_beginners_and_one_with_a_legal_level_of_language() {
        publish("COLLEAGUES_ONLY", "A1");
        offer = publish("CUSTOMERS_FACE_TO_FACE", "B1");
        market.tick();
    }

    private String publish(String contact, String level) {
        return Keys.asEmployer(employer)
                .body(Map.of(
                        "kind",
                        "VACANCY",
                        "title",
                        "Virėjas (-a)",
                        "iscoGroup",
                        "5120",
                        "place",
                        Map.of("municipality", "82"),
                        "contact",
                        contact,
                        "pay",
                        Map.of("from", 1500, "per", "MONTH"),
                        "languages",
                        List.of(Map.of("language", "lt", "listening", level, "speaking", level))))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void points_are_numbers_without_a_word() {
        var answer = match("?explain=points");
        answer.then().statusCode(200).body("$", not(hasKey("whatWouldHelp")));
        List<Map<String, Object>> reasons = answer.path("items[0].reasons");
        assertThat(reasons)
                .hasSize(10)
                .allSatisfy(reason -> assertThat(reason.keySet()).isEqualTo(NUMBERS));
        List<Integer> contributions = answer.path("items[0].reasons.contribution");
        assertThat(contributions.stream().mapToInt(one -> one).sum()).isEqualTo(answer.<Integer>path("items[0].score"));
        assertThat(answer.<List<List<Map<String, Object>>>>path("items.checks").stream()
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.keySet()).isEqualTo(Set.of("gate", "verdict")));
    }

    @Test
    void terms_are_said_unless_something_else_is_asked() {
        var answer = match("");
        answer.then()
                .statusCode(200)
                .body("$", not(hasKey("whatWouldHelp")))
                .body("$", not(hasKey("words")))
                .body("items[0].reasons.sentence", everyItem(notNullValue()));
        assertThat(match("?explain=terms").<Object>path("items")).isEqualTo(answer.<Object>path("items"));
    }

    @Test
    void full_adds_what_would_help_and_it_comes_true_over_the_interface() {
        var answer = match("?explain=full");
        answer.then().statusCode(200).body("whatWouldHelp.goodFrom", equalTo(600_000));
        var step = "whatWouldHelp.changes.find { it.change == 'LANGUAGE' && it.to.language == 'lt' }.";
        var level = answer.<String>path(step + "to.level");
        assertThat(level).as(answer.asString()).isNotNull();
        var later = match(facts(level, level, level), "?explain=full");
        assertThat(later.<Integer>path("whatWouldHelp.open"))
                .isEqualTo(answer.<Integer>path("whatWouldHelp.open") + answer.<Integer>path(step + "moreOpen"));
        assertThat(later.<Integer>path("whatWouldHelp.good"))
                .isEqualTo(answer.<Integer>path("whatWouldHelp.good") + answer.<Integer>path(step + "moreGood"));
    }

    @Test
    void an_own_profile_has_the_same_depths() {
        var made = given().contentType("application/json")
                .body(Map.of("facts", facts("A1", "A1", "A1")))
                .post("/api/v1/profiles");
        var key = Keys.with(made.<String>path("key"));
        key.get("/api/v1/profiles/{id}/matches?explain=full", made.<String>path("id"))
                .then()
                .statusCode(200)
                .body("whatWouldHelp.changes", notNullValue());
    }

    @Test
    void an_unknown_depth_is_a_finding_with_the_nearest_word() {
        match("?explain=point")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?explain"))
                .body("errors[0].suggestion", equalTo("points"));
        match("?explain=full&limit=x&notYet=-1&explain=terms")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?explain", "?limit", "?notYet")));
    }

    @Test
    void a_counsellor_chooses_between_points_and_terms() {
        Keys.letHelp(given().contentType("application/json")
                .body(Map.of("facts", facts("B2", "B2", "B2")))
                .post("/api/v1/profiles"));
        var points = Keys.asCounsellor().get("/api/v1/offers/{id}/candidates?explain=points", offer);
        points.then().statusCode(200);
        List<Map<String, Object>> reasons = points.path("items[0].reasons");
        assertThat(reasons).allSatisfy(reason -> assertThat(reason.keySet()).isEqualTo(NUMBERS));
        Keys.asCounsellor()
                .get("/api/v1/offers/{id}/candidates?explain=full", offer)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?explain"))
                .body("errors[0].message", containsString("terms"));
    }

    private Response match(String query) {
        return match(facts("A1", "A1", "A1"), query);
    }

    private static Response match(Map<String, Object> facts, String query) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(facts)
                .post("/api/v1/matches" + query);
    }

    private Map<String, Object> facts(String heard, String spoken, String written) {
        return Map.of(
                "occupations",
                List.of(Map.of(
                        "occupation", taxonomy.occupationsOf("5120").getFirst().uri(), "experienced", true)),
                "languages",
                List.of(Map.of(
                        "language",
                        "lt",
                        "listening",
                        heard,
                        "speaking",
                        spoken,
                        "reading",
                        written,
                        "writing",
                        written)),
                "languageRelief",
                Map.of("kind", "STANDARD"),
                "reach",
                Map.of("municipality", "82", "km", 25));
    }
}
