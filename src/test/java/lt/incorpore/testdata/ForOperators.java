package lt.incorpore.testdata;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/// Health and metrics, on their port of the service under test.
public final class ForOperators {

    static final String PORT = "quarkus.management.test-port";

    private ForOperators() {}

    public static Response get(String path) {
        return given().port(ConfigProvider.getConfig().getValue(PORT, Integer.class))
                .get(path);
    }
}
