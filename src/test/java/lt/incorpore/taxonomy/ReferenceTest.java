package lt.incorpore.taxonomy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import lt.incorpore.testdata.TestDatabase;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReferenceTest {

    private static final String ROOT = "/api/v1/reference/";
    private static final String SEAMSTRESS =
            "http://data.europa.eu/esco/occupation/517c01aa-e875-4690-bf38-17307a57eafe";

    @Test
    void occupations_are_found_by_a_word_of_any_language_and_named_in_the_readers() {
        given().queryParam("q", "швачк")
                .queryParam("lang", "lt")
                .get(ROOT + "occupations")
                .then()
                .statusCode(200)
                .body("items[0].uri", equalTo(SEAMSTRESS))
                .body("items[0].isco", equalTo("7533"))
                .body("items[0].name", equalTo("siuvėjas"))
                .body("items[0].nameLanguage", equalTo("lt"));
    }

    @Test
    void a_list_is_read_page_by_page_without_gaps() {
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 100);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(ROOT + "skills");
            page.then().statusCode(200).body("total.exact", equalTo(true));
            List<String> uris = page.path("items.uri");
            uris.forEach(uri -> Assertions.assertThat(seen.add(uri)).as(uri).isTrue());
            cursor = page.path("next");
            Assertions.assertThat(page.<Integer>path("total.value")).isGreaterThanOrEqualTo(seen.size());
        } while (cursor != null);
        given().queryParam("limit", 1)
                .get(ROOT + "skills")
                .then()
                .body("total.value", equalTo(seen.size()))
                .body("items", hasSize(1));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = given().queryParam("limit", 1).get(ROOT + "skills").path("next");
        given().queryParam("cursor", cursor)
                .get(ROOT + "occupations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("foreign_cursor"));
    }

    @Test
    void every_wrong_parameter_is_named_at_once() {
        given().queryParam("querry", "x")
                .queryParam("limitt", "1")
                .queryParam("limit", "many")
                .queryParam("q", "x".repeat(101))
                .get(ROOT + "occupations")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameter"))
                .body("errors.pointer", hasItems("?querry", "?limitt", "?limit", "?q"))
                .body("errors.find { it.pointer == '?limitt' }.suggestion", equalTo("limit"));
        given().queryParam("limit", "0").get(ROOT + "skills").then().statusCode(400);
    }

    @Test
    void one_occupation_shows_all_its_names_and_skills() {
        given().queryParam("uri", SEAMSTRESS)
                .queryParam("lang", "en")
                .get(ROOT + "occupations/by-uri")
                .then()
                .statusCode(200)
                .body("occupation.name", equalTo("sewing worker"))
                .body("names.findAll { it.preferred }.lang", hasItems("lt", "en", "ru", "pl", "uk"))
                .body("essential.name", hasItem("use a sewing machine"))
                .body("optional", not(hasSize(0)));
    }

    @Test
    void an_unknown_uri_is_answered_with_the_nearest() {
        given().queryParam("uri", SEAMSTRESS.replace("eafe", "eaef"))
                .get(ROOT + "occupations/by-uri")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?uri"))
                .body("errors[0].suggestion", equalTo(SEAMSTRESS))
                .body("errors[0].message", containsString("siuvėjas"));
        given().get(ROOT + "skills/by-uri").then().statusCode(400);
    }

    @Test
    void one_skill_shows_the_skills_near_it() {
        String skill =
                given().queryParam("q", "sew by hand").get(ROOT + "skills").path("items[0].uri");
        given().queryParam("uri", skill)
                .queryParam("lang", "en")
                .get(ROOT + "skills/by-uri")
                .then()
                .statusCode(200)
                .body("related.size()", greaterThan(0))
                .body("related.closeness", everyItem(greaterThan(0)))
                .body("related[0].skill.uri", startsWith("http"));
    }

    @Test
    void the_lists_are_whole() {
        given().get(ROOT + "isco-groups").then().statusCode(200).body("items", hasSize(619));
        given().get(ROOT + "municipalities").then().statusCode(200).body("items", hasSize(60));
        given().get(ROOT + "counties").then().statusCode(200).body("items", hasSize(10));
        given().get(ROOT + "languages").then().statusCode(200).body("items.code", hasItems("lt", "uk", "rom"));
        given().get(ROOT + "education-levels").then().statusCode(200).body("items.level", hasItems(0, 8));
        given().get(ROOT + "driving-classes").then().statusCode(200).body("items.code", hasItems("B", "CE", "T"));
    }

    @Test
    void a_fallback_name_says_its_language() {
        given().queryParam("lang", "pl")
                .get(ROOT + "isco-groups")
                .then()
                .body("items.find { it.code == '7533' }.nameLanguage", equalTo("en"));
    }

    @Test
    void a_list_without_parameters_refuses_any() {
        given().queryParam("county", "UT")
                .get(ROOT + "municipalities")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown_parameter"));
    }
}
