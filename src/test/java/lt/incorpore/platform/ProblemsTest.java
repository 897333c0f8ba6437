package lt.incorpore.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemsTest {

    @Test
    void nothing_at_an_address_is_a_problem_in_the_readers_language() {
        given().header("Accept-Language", "lt")
                .get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .header("Request-Id", startsWith("req_"))
                .body("code", equalTo("not_found"))
                .body("title", equalTo("Nerasta"));
    }

    @Test
    void every_problem_has_a_page_that_explains_it() {
        for (var problem : PlatformProblems.values()) {
            given().get(problem.page()).then().statusCode(200).contentType(startsWith("text/html"));
        }
    }
}
