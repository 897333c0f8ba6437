package lt.incorpore.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "muncipality=82        | ?muncipality    | unknown_parameter  | municipality",
                "kind=VACANZY          | ?kind           | unknown_word       | VACANCY",
                "kind=                 | ?kind           | value_missing      |",
                "shift=NIGTH           | ?shift          | unknown_word       | NIGHT",
                "municipality=Utena    | ?municipality   | place_unknown      | 82",
                "county=UTT            | ?county         | county_unknown     | UT",
                "isco=99999            | ?isco           | isco_group_unknown |",
                "occupation=cleaner    | ?occupation     | occupation_unknown | http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397",
                "skill=nothing         | ?skill          | skill_unknown      |",
                "teamLanguage=ltt      | ?teamLanguage   | language_unknown   | lt",
                "near=Utenna           | ?near           | near_unknown       | Utena",
                "near=95.0,25.0        | ?near           | out_of_range       |",
                "km=30                 | ?km             | km_without_near    |",
                "near=Utena&km=301     | ?km             | out_of_range       | 300",
                "near=Utena&km=far     | ?km             | not_a_number       |",
                "payFrom=much          | ?payFrom        | not_an_amount      |",
                "payFrom=5000          | ?payFrom        | out_of_range       |",
                "noExperience=yes      | ?noExperience   | unknown_word       |",
                "payFrom=1300&payPer=MONHT | ?payPer     | unknown_word       | MONTH",
                "payPer=MONTH          | ?payPer         | per_without_pay    |",
                "hoursFrom=0           | ?hoursFrom      | out_of_range       | 1",
                "hoursFrom=40&hoursTo=20 | ?hoursTo      | out_of_range       | 40",
                "workingTime=PARTTIME  | ?workingTime    | unknown_word       | PART_TIME",
                "benefit=HOUSIN        | ?benefit        | unknown_word       | HOUSING",
                "lithuanian=A9         | ?lithuanian     | unknown_word       | A0",
                "lithuanian=A1&lithuanian=A2 | ?lithuanian | twice            |",
                "driving=X             | ?driving        | unknown_word       |",
                "noNights=yes          | ?noNights       | unknown_word       |",
                "startBy=2999-01-01    | ?startBy        | out_of_range       |",
                "publishedSince=spring | ?publishedSince | not_a_day          |",
                "publishedSince=%2B999999999-12-31 | ?publishedSince | out_of_range |",
                "sort=best             | ?sort           | unknown_word       |",
                "limit=101             | ?limit          | out_of_range       | 100",
                "limit=0               | ?limit          | out_of_range       | 1",
                "limit=ten             | ?limit          | not_a_number       |",
                "limit=1&limit=2       | ?limit          | twice              |",
                "facets=1              | ?facets         | unknown_word       |",
                "lang=xx               | ?lang           | unknown_language   |",
                "cursor=abc            | ?cursor         | foreign_cursor     |",
            })
    void what_is_not_known_is_refused_with_the_nearest(String query, String pointer, String code, String suggestion) {
        var errors = given().urlEncodingEnabled(false)
                .get("/api/v1/offers?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameter"))
                .body("errors.pointer", hasItems(pointer))
                .body("errors.code", hasItems(code))
                .extract();
        if (suggestion != null) {
            assertThat(errors.<List<String>>path("errors.suggestion")).contains(suggestion);
        }
    }

    @Test
    void everything_that_is_wrong_is_found_at_once() {
        given().get("/api/v1/offers?kind=X&county=Y&limit=0&nonsense=1&near=Nowhereville&lang=xx")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("?kind", "?county", "?limit", "?nonsense", "?near", "?lang"));
    }

    @Test
    void what_is_asked_is_bounded() {
        given().queryParam("q", "a".repeat(201)).get("/api/v1/offers").then().statusCode(400);
        given().queryParam("q", "b ".repeat(21)).get("/api/v1/offers").then().statusCode(400);
        var request = given();
        for (var i = 0; i < 51; i++) {
            request.queryParam("isco", "9112");
        }
        request.get("/api/v1/offers").then().statusCode(400).body("errors.code", hasItems("too_many"));
    }

    @ParameterizedTest
    @CsvSource({"*", "si*", "???", "(((", "\"", "a AND NOT", "-", "~2", "\\", "title:x", "+-&|!(){}[]^"})
    void signs_are_not_a_language_of_their_own(String question) {
        given().queryParam("q", question).get("/api/v1/offers").then().statusCode(200);
    }

    @Test
    void twenty_words_of_any_script_are_answered() {
        given().queryParam(
                        "q", "żółć jaźń уборщица швея ї ґ прибиральниця خياطة نظافت sprzątaczka köchin ārsts š ž 1 2 3")
                .queryParam("facets", true)
                .get("/api/v1/offers")
                .then()
                .statusCode(200);
    }
}
