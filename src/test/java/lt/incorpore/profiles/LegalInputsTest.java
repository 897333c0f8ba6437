package lt.incorpore.profiles;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// The answers stand in the open, what led to them is sealed.
@QuarkusTest
class LegalInputsTest {

    private static final String FACTS = """
            {"facts": {
              "rightToWork": {"answer": "YES_WITH_DOCUMENT", "document": "REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY",
                              "checkedOn": "2026-11-02", "askAgainOn": "2027-03-04"},
              "languageRelief": {"kind": "NONE_DEMANDED", "until": "2027-03-04"}}}""";

    @Inject
    AgroalDataSource database;

    private String kept(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT facts FROM profile WHERE id = '" + id + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void thePersonReadsAllOfItAndTheDatabaseTheAnswerAlone() throws SQLException {
        var made = given().contentType("application/json").body(FACTS).post("/api/v1/profiles");
        made.then().statusCode(201).body("facts.languageRelief.kind", equalTo("NONE_DEMANDED"));
        String id = made.path("id");
        String key = made.path("key");
        assertThat(kept(id))
                .contains("YES_WITH_DOCUMENT", "2027-03-01")
                .doesNotContain("REGISTRATION", "NONE_DEMANDED", "2027-03-04", "2026-11-02");
        var read = with(key).get("/api/v1/profiles/{id}", id);
        read.then()
                .body("facts.rightToWork.document", equalTo("REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY"))
                .body("facts.rightToWork.askAgainOn", equalTo("2027-03-04"))
                .body("facts.languageRelief.until", equalTo("2027-03-04"));
        with(key).get("/api/v1/profiles/{id}/access-log", id).then().body("looks.fields.flatten()", hasItem("LEGAL"));
        with(key).get("/api/v1/profiles/{id}/export", id).then().body("sealed.LEGAL", containsString("NONE_DEMANDED"));

        with(key)
                .header("If-Match", read.header("ETag"))
                .body("{\"facts\": {\"rightToWork\": {\"answer\": \"YES\"}}}")
                .put("/api/v1/profiles/{id}", id)
                .then()
                .statusCode(200)
                .body("facts.rightToWork.answer", equalTo("YES"))
                .body("facts.rightToWork.document", nullValue())
                .body("facts.languageRelief", nullValue());
        with(key)
                .header("If-Match", read.header("ETag"))
                .body(FACTS)
                .put("/api/v1/profiles/{id}", id)
                .then()
                .statusCode(412)
                .body(containsString("YES"), not(containsString("REGISTRATION_CERTIFICATE")));
    }

    @Test
    void aStandardThatHoldsForAllStandsInTheOpen() throws SQLException {
        var made = given().contentType("application/json")
                .body("{\"facts\": {\"languageRelief\": {\"kind\": \"STANDARD\"}}}")
                .post("/api/v1/profiles");
        assertThat(kept(made.path("id"))).contains("STANDARD");
        with(made.path("key"))
                .get("/api/v1/profiles/{id}/access-log", made.<String>path("id"))
                .then()
                .body("looks.size()", equalTo(0));
    }
}
