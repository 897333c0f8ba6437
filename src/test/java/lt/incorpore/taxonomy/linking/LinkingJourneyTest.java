package lt.incorpore.taxonomy.linking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// From a title to an occupation, by the starter set alone.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LinkingJourneyTest {

    private static final String SEWING_MACHINE_OPERATOR =
            "http://data.europa.eu/esco/occupation/7d4266b3-2108-4330-b27b-430a96012c21";

    private static final String USE_A_SEWING_MACHINE =
            "http://data.europa.eu/esco/skill/a3ef84f9-c436-437a-bc6f-4956ae13e1eb";

    @Inject
    LinkTitles link;

    @Test
    void a_title_in_any_language_finds_the_occupation_with_the_name_that_spoke_for_it() {
        given().queryParam("q", "Ieškoma OVERLOKININKĖ (-AS)")
                .queryParam("lang", "en")
                .get("/api/v1/occupations")
                .then()
                .statusCode(200)
                .body("occupations[0].uri", equalTo(SEWING_MACHINE_OPERATOR))
                .body("occupations[0].nameLanguage", equalTo("en"))
                .body("occupations[0].matched.language", equalTo("lt"))
                .body("occupations[0].confidence", greaterThan(50))
                .body("groups[0].code", equalTo("8153"));
        given().queryParam("q", "прибиральниця офісів")
                .queryParam("limit", 2)
                .get("/api/v1/occupations")
                .then()
                .statusCode(200)
                .body("occupations", hasSize(2))
                .body("occupations[0].isco", equalTo("9112"))
                .body("occupations[0].matched.language", equalTo("uk"));
    }

    @Test
    void noise_finds_nothing_and_wrong_parameters_are_all_named() {
        given().queryParam("q", "qqqq wxyz")
                .get("/api/v1/occupations")
                .then()
                .statusCode(200)
                .body("occupations", empty())
                .body("groups", empty());
        given().queryParam("q", " ")
                .queryParam("limit", 51)
                .queryParam("size", 1)
                .get("/api/v1/occupations")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?q", "?limit", "?size"));
    }

    @Test
    void proposals_hold_what_is_likely_and_no_noise() {
        assertThat(link.propose("Overlokininkė", 3))
                .first()
                .extracting(concept -> concept.uri())
                .isEqualTo(SEWING_MACHINE_OPERATOR);
        assertThat(link.propose("Reikia žmogaus", 3)).hasSizeLessThan(3);
        assertThat(link.propose("qqqq wxyz", 3)).isEmpty();
    }

    @Test
    void a_text_proposes_skills_with_the_words_that_show_them() {
        var text = "Ieškome siuvėjos. Reikės siūti siuvimo mašina ir dirbti pamainomis!\nAtlyginimas sutartinis.";
        var found = given().contentType("application/json")
                .body(java.util.Map.of("text", text))
                .queryParam("lang", "en")
                .post("/api/v1/skills:extract")
                .then()
                .statusCode(200)
                .body("skills.find { it.uri == '" + USE_A_SEWING_MACHINE + "' }.name", equalTo("use a sewing machine"))
                .extract()
                .jsonPath();
        var at = found.getList("skills.uri").indexOf(USE_A_SEWING_MACHINE);
        assertThat(found.getString("skills[" + at + "].words")).isEqualTo("siūti siuvimo mašina");
        assertThat(text.substring(found.getInt("skills[" + at + "].start"), found.getInt("skills[" + at + "].end")))
                .isEqualTo("siūti siuvimo mašina");
    }

    @Test
    void a_text_that_says_nothing_proposes_nothing_and_a_missing_one_is_refused() {
        given().contentType("application/json")
                .body("{\"text\":\"Qqqq wxyz.\"}")
                .post("/api/v1/skills:extract")
                .then()
                .statusCode(200)
                .body("skills", empty());
        for (var body : new String[] {"{}", "{\"text\":\"" + "a".repeat(5_001) + "\"}"}) {
            given().contentType("application/json")
                    .body(body)
                    .post("/api/v1/skills:extract")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/text"));
        }
    }
}
