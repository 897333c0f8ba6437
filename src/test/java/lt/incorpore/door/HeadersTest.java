package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every kind of answer says what it is, and no browser takes it for something else.
@QuarkusTest
class HeadersTest {

    @Test
    void no_answer_is_read_as_something_else() {
        var kinds = Map.of(
                "/api/v1/offers?limit=1", "application/json",
                "/api/v1/offers/job_999999999999999", "application/problem+json",
                "/api/v1/offers.atom?near=Utena", "application/atom+xml",
                "/api/v1/offers.jsonld?near=Utena", "application/ld+json",
                "/api/v1/feeds/offers/snapshot?limit=1", "application/",
                "/en", "text/html",
                "/en/nothing-here", "text/html");
        kinds.forEach((path, type) -> {
            var answer = given().header("Accept", type.startsWith("text") ? type : "*/*")
                    .get(path);
            assertThat(answer.contentType()).as(path).startsWith(type);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000; includeSubDomains");
        });
    }
}
