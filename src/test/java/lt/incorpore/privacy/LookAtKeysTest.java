package lt.incorpore.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.Owner;
import org.junit.jupiter.api.Test;

/// A service without the keys that sealed what it holds says so instead of starting.
@QuarkusTest
class LookAtKeysTest {

    @Inject
    LookAtKeys keys;

    @Test
    void a_key_that_is_not_there_or_another_one_stops_the_start() throws SQLException {
        var made =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        Keys.with(made.path("key"))
                .body("{\"name\": \"Olena\"}")
                .put("/api/v1/profiles/{id}/contact", made.<String>path("id"))
                .then()
                .statusCode(204);
        assertThatCode(keys::look).doesNotThrowAnyException();
        // As if a key had sealed one person that nobody has, and as if the first had sealed what it did not.
        Owner.run("CREATE TABLE kept_person AS SELECT * FROM vault.person_key LIMIT 1");
        try {
            Owner.run("UPDATE vault.person_key SET wrapped_by = 77 WHERE person IN (SELECT person FROM kept_person)");
            assertThatThrownBy(keys::look)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("key 77 is missing");
        } finally {
            Owner.run("UPDATE vault.person_key SET wrapped_by = kept.wrapped_by FROM kept_person kept"
                    + " WHERE person_key.person = kept.person");
            Owner.run("DROP TABLE kept_person");
        }
        assertThatCode(keys::look).doesNotThrowAnyException();
    }
}
