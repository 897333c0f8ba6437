package lt.incorpore.web.orient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lt.incorpore.orientation.interests.Activity;
import lt.incorpore.orientation.life.LifeCard;
import lt.incorpore.orientation.life.LifeCards;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.StarterKeys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// The pages of orientation, as a browser without scripts asks for them.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrientPagesTest {

    private static final String TOLD = "c_mend=y&c_knit=b&i_draw=y&i_design-clothes=y&i_sell=n";

    @Test
    void every_page_is_there_in_every_language() {
        var tailor = StarterKeys.occupation("tailor").orElseThrow();
        for (var lang : Lang.values()) {
            for (var path : List.of(
                    "/life",
                    "/life?step=11",
                    "/life/result",
                    "/life/result?" + TOLD,
                    "/interests",
                    "/interests?step=5&" + TOLD,
                    "/interests/result?" + TOLD,
                    "/orientation",
                    "/orientation?near=82&" + TOLD,
                    "/occupation?of=" + tailor,
                    "/occupation?near=82&of=" + tailor + "&" + TOLD,
                    "/rights")) {
                var answer = get("/" + lang.tag() + path);
                assertThat(answer.statusCode()).as(lang + path).isEqualTo(200);
                assertThat(answer.asString())
                        .as(lang + path)
                        .contains("<h1")
                        .contains("lang=\"" + lang.tag() + "\"")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void answers_are_carried_from_page_to_page_and_nonsense_is_not() {
        var page = get("/en/life?step=4&c_mend=y&c_sew=maybe&i_draw=b&evil=1").asString();
        assertThat(page)
                .contains("name=\"i_draw\" value=\"b\"")
                .doesNotContain("name=\"evil\"")
                .doesNotContain("value=\"maybe\"");
        assertThat(page).containsPattern("name=\"c_mend\" value=\"y\" checked");
        assertThat(get("/en/life?step=5&c_mend=y").asString()).contains("type=\"hidden\" name=\"c_mend\" value=\"y\"");
        assertThat(get("/en/life?step=99").asString()).contains("Question 11 of 11");
    }

    @Test
    void the_result_says_what_one_can_do_and_is_kept_nowhere() {
        var answer = get("/en/life/result?c_mend=y&c_knit=b");
        assertThat(answer.asString()).contains("You can do 4 things that employers pay for.");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(get("/en/orientation?" + TOLD).header("Cache-Control")).contains("no-store");
        assertThat(get("/en/life").header("Cache-Control")).contains("public");
    }

    @Test
    void rights_are_answered_from_a_form_and_not_from_an_address() {
        var answer = given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("status", "ASYLUM_SEEKER")
                .formParam("applied", "2026-09-01")
                .formParam("entry", "")
                .post("/en/rights");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.asString())
                .contains("Work is allowed from March 1, 2027.")
                .contains("71(1)(11)")
                .contains("1,153")
                .contains("Checked November 2, 2026.")
                .doesNotContain("ASYLUM_SEEKER");
        assertThat(get("/en/rights?status=REFUGEE").asString()).doesNotContain("Refugee status allows work");
        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("status", "REFUGEE")
                        .post("/en/rights")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_occupation_is_a_page_with_a_way_on() {
        assertThat(get("/lt/occupation?of=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void every_card_and_every_activity_has_a_picture() throws IOException {
        var pictures = Files.readString(
                Path.of("src", "main", "resources", "META-INF", "resources", "a", "life.svg"), StandardCharsets.UTF_8);
        LifeCards.all().forEach(card -> assertThat(pictures).contains("id=\"" + card.id() + "\""));
        Activity.all().forEach(one -> assertThat(pictures).contains("id=\"" + one.picture() + "\""));
        assertThat(Arrays.stream(LifeCard.Group.values())
                        .map(group -> LifeCards.all().stream()
                                .filter(card -> card.group() == group)
                                .count()))
                .allMatch(count -> count >= 3 && count <= 12);
    }

    private static Response get(String path) {
        return given().header("Accept", "text/html").urlEncodingEnabled(true).get(path);
    }
}
