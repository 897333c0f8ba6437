package lt.incorpore.web.find;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.StarterKeys;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// The page of a job shows what an employer told, however little that is.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobPagesTest {

    private static final String LEAST =
            "{\"kind\":\"%s\",\"title\":\"%s\",\"employer\":{\"name\":\"UAB „Trumpai“ (išgalvota)\"}%s}";

    @Test
    void a_job_of_few_words_has_a_page_in_every_language() {
        var tailor = StarterKeys.occupation("tailor").orElseThrow();
        var place = ",\"place\":{\"municipality\":\"88\"}";
        var occupation = ",\"occupation\":\"" + tailor + "\"";
        var pay = ",\"pay\":{\"from\":1500,\"per\":\"MONTH\"}";
        for (var more : List.of(
                place + occupation + pay,
                occupation + pay + ",\"remote\":\"FULLY\"",
                place + occupation + pay + ",\"benefits\":{},\"hours\":{},\"skills\":[],\"languages\":[]",
                place + occupation + ",\"pay\":{\"from\":8,\"per\":\"HOUR\"},\"hours\":{\"from\":20}",
                place + occupation + pay + ",\"description\":\"a <b>& {it} '1' <script>alert(1)</script>\"")) {
            var made = Keys.asEmployer(Keys.someOrganisation())
                    .body(LEAST.formatted("VACANCY", "Siuvėjas (-a)", more))
                    .post("/api/v1/offers");
            assertThat(made.statusCode()).as(more + made.asString()).isEqualTo(201);
            for (var lang : Lang.values()) {
                var page = given().get("/" + lang.tag() + "/job/" + made.<String>path("id"));
                assertThat(page.statusCode()).as(lang + " " + more).isEqualTo(200);
                assertThat(page.asString()).doesNotContain("<script>alert");
            }
        }
    }
}
