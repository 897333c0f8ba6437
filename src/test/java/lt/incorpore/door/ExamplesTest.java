package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// Every example in the contract is sent as it stands there, and answered as the contract says.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFER =
            "{\"kind\":\"VACANCY\",\"title\":\"Virėjas (-a)\",\"iscoGroup\":\"5120\",\"place\":{\"municipality\":\"82\"},"
                    + "\"pay\":{\"from\":1500,\"per\":\"MONTH\"}}";

    private JsonNode contract = JSON.missingNode();

    private record Example(String path, String method, JsonNode operation, String type, JsonNode node) {
        String name() {
            return operation.path("operationId").asText() + " "
                    + node.path("summary").asText();
        }
    }

    @Test
    void every_example_in_the_contract_is_answered_as_it_says() throws IOException {
        contract = JSON.readTree(
                given().accept("application/json").get("/q/openapi?format=json").asString());
        var examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(13);
        var all = new SoftAssertions();
        for (var example : examples) {
            send(example, all);
        }
        all.assertAll();
    }

    private List<Example> examples() {
        var examples = new ArrayList<Example>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> method.getValue()
                                .path("requestBody")
                                .path("content")
                                .properties()
                                .forEach(content -> content.getValue()
                                        .path("examples")
                                        .properties()
                                        .forEach(example -> examples.add(new Example(
                                                path.getKey(),
                                                method.getKey(),
                                                method.getValue(),
                                                content.getKey(),
                                                example.getValue()))))));
        return examples;
    }

    private void send(Example example, SoftAssertions all) {
        var expected = example.node.path("x-answers").asInt();
        var request = prepared(example);
        var value = example.node.path("value");
        var answer = request.path
                .contentType(example.type)
                .body((value.isTextual() ? value.asText() : value.toString()).getBytes(StandardCharsets.UTF_8))
                .request(example.method.toUpperCase(Locale.ROOT), request.address);
        all.assertThat(answer.statusCode())
                .as(example.name() + ": " + answer.asString())
                .isEqualTo(expected);
        var documented = example.operation.path("responses").path(Integer.toString(expected));
        if (expected < 300) {
            all.assertThat(documented.isMissingNode())
                    .as(example.name() + " documents " + expected)
                    .isFalse();
            var properties = resolved(
                            documented.path("content").path("application/json").path("schema"))
                    .path("properties");
            tree(answer.asString())
                    .fieldNames()
                    .forEachRemaining(field -> all.assertThat(properties.has(field))
                            .as(example.name() + " answers " + field + ", which the contract does not know")
                            .isTrue());
        } else {
            all.assertThat(answer.<List<?>>path("errors")).as(example.name()).isNotEmpty();
        }
    }

    private record Prepared(RequestSpecification path, String address) {}

    // Whoever may send it, with something of their own where the address names it.
    private static Prepared prepared(Example example) {
        var roles = example.operation.path("security").path(0).path("Key").toString();
        if (roles.contains("jobseeker") && !roles.contains("employer")) {
            var made = given().contentType("application/json").body("{}").post("/api/v1/profiles");
            var profile = Keys.with(made.path("key")).header("If-Match", "*");
            return new Prepared(profile, example.path.replace("{id}", made.<String>path("id")));
        }
        if (example.operation.path("security").isEmpty()) {
            return new Prepared(given().header("Accept-Language", "en"), example.path);
        }
        var key = Keys.key("employer", Keys.someOrganisation());
        var address = example.path.replace("{reference}", "HR-2291");
        if (address.contains("{id}")) {
            address = address.replace(
                    "{id}", Keys.with(key).body(OFFER).post("/api/v1/offers").<String>path("id"));
        }
        return new Prepared(Keys.with(key), address);
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
