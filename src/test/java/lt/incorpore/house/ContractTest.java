package lt.incorpore.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed contract is the served one: whoever builds on the file builds on the service.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractTest {

    @Test
    void the_committed_contract_is_what_is_served() throws IOException {
        InStep.hold(ContractRulesTest.COMMITTED, served(), ContractTest::sayTheSame);
    }

    @Test
    void pages_are_no_part_of_it() {
        assertThat(Contract.read(served()).operations()).noneMatch(o -> o.path().startsWith("/problems"));
    }

    @Test
    void a_difference_says_where_it_is_and_how_to_accept_it(@TempDir Path folder) throws IOException {
        var other = folder.resolve("other-contract.yaml");
        Files.writeString(other, served().replace("In Corpore", "Another service"));
        assertThat(InStep.difference(other, served(), ContractTest::sayTheSame))
                .get()
                .asString()
                .contains(
                        "other-contract.yaml is out of step", "cp target/other-contract.yaml", "+   title: In Corpore");
        Files.deleteIfExists(Path.of("target", "other-contract.yaml"));
    }

    private static String served() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }

    // The order of keys follows the order in which classes were read, which is not promised.
    private static boolean sayTheSame(String one, String other) {
        try {
            return Contract.YAML.readTree(one).equals(Contract.YAML.readTree(other));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
