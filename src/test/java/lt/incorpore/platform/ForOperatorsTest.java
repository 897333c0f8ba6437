package lt.incorpore.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import lt.incorpore.testdata.ForOperators;
import lt.incorpore.testdata.TestDatabase;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/// Health and metrics are on a port of their own, which this machine alone reaches; on the port of people they are not
/// there.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForOperatorsTest {

    @Inject
    Config config;

    @Test
    void on_the_port_of_people_they_are_not_there() {
        for (var path : List.of(
                "/q/metrics",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/health/group/x",
                "/q/info",
                "/q/dev-ui",
                "/q/",
                "/metrics",
                "/health")) {
            assertThat(given().redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(given().get("/q/openapi").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    @Test
    void on_their_own_they_answer_and_nothing_of_people_does() {
        assertThat(config.getValue("quarkus.management.host", String.class)).isEqualTo("127.0.0.1");
        assertThat(ForOperators.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(ForOperators.get("/q/metrics").asString()).contains("incorpore_");
        for (var path : List.of("/api/v1/offers", "/", "/q/openapi")) {
            assertThat(ForOperators.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
