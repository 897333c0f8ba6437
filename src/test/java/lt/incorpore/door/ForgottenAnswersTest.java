package lt.incorpore.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// An answer about a person who was erased is given to nobody, and the same request again makes nothing anew. An answer
/// is
/// never much larger than what asks for it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgottenAnswersTest {

    private static final int LARGEST = 200_000;

    @Inject
    AgroalDataSource database;

    private static void assertErased(Response again) {
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(410);
        assertThat(again.<String>path("code")).isEqualTo("idempotency_answer_erased");
        assertThat(again.header("Location")).isNull();
    }

    private long profiles() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM profile")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aProfileThatIsErasedIsNeitherToldAgainNorMadeAgain() throws SQLException {
        var once = UUID.randomUUID().toString();
        Supplier<Response> make = () -> given().contentType("application/json")
                .header("Idempotency-Key", once)
                .body("{\"facts\": {\"reach\": {\"municipality\": \"75\"}}, \"findable\": true}")
                .post("/api/v1/profiles");
        var made = make.get();
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(make.get().<String>path("id")).isEqualTo(made.<String>path("id"));
        var export = Keys.with(made.path("key")).get("/api/v1/profiles/{id}/export", made.<String>path("id"));
        assertThat(export.<List<String>>path("keptAnswers.keptAt")).hasSize(1);

        // What the person asked with the own key is theirs as well.
        var rotation = UUID.randomUUID().toString();
        Supplier<Response> rotate = () -> Keys.with(made.path("key"))
                .header("Idempotency-Key", rotation)
                .body("{\"overlapHours\": 1}")
                .post("/api/v1/keys/me:rotate");
        assertThat(rotate.get().statusCode()).isIn(200, 201);

        Keys.with(made.path("key"))
                .delete("/api/v1/profiles/{id}", made.<String>path("id"))
                .then()
                .statusCode(204);
        var before = profiles();
        assertErased(make.get());
        assertThat(profiles()).isEqualTo(before);
        // With something else the key is still the one that was used.
        given().contentType("application/json")
                .header("Idempotency-Key", once)
                .body("{}")
                .post("/api/v1/profiles")
                .then()
                .statusCode(422);
    }

    @Test
    void cardAndHelpOfSomebodyErasedAreToldToNobody() {
        var centre = Keys.someOrganisation();
        var desk = Browser.enrol(Roles.COUNSELLOR, centre).browser();
        var once = UUID.randomUUID().toString();
        Supplier<Response> give =
                () -> desk.sends().header("Idempotency-Key", once).body("{}").post("/api/v1/cards");
        var card = give.get();
        assertThat(card.statusCode()).as(card.asString()).isEqualTo(201);
        assertThat(give.get().<String>path("words")).isEqualTo(card.<String>path("words"));

        var made =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        Keys.letHelp(made, centre, true);
        var other = UUID.randomUUID().toString();
        Supplier<Response> help = () -> desk.sends()
                .header("Idempotency-Key", other)
                .body(Map.of("profile", made.path("id"), "purpose", "PROFILE", "agreed", "SPOKEN", "witness", "HELPER"))
                .post("/api/v1/assistances");
        assertThat(help.get().statusCode()).isEqualTo(201);

        Browser.of(Browser.signInWithCard(card.path("words"), card.path("pin")))
                .sends()
                .delete("/api/v1/profiles/{id}", card.<String>path("profile"))
                .then()
                .statusCode(204);
        Keys.with(made.path("key"))
                .delete("/api/v1/profiles/{id}", made.<String>path("id"))
                .then()
                .statusCode(204);
        assertErased(give.get());
        assertErased(help.get());
    }

    @Test
    void aListThatIsTooLongIsSaidToBeSoAndNotWalkedToItsEnd() {
        var skills = Collections.nCopies(
                20_000, "{\"skill\": \"http://data.europa.eu/esco/skill/x\", \"level\": \"NOVICE\"}");
        var answer = given().contentType("application/json")
                .body("{\"facts\": {\"skills\": [" + String.join(",", skills) + "]}}")
                .post("/api/v1/profiles");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).hasSizeLessThan(LARGEST);

        var unknown = Collections.nCopies(20_000, "{\"skill\": \"http://data.europa.eu/esco/skill/x\"}");
        answer = given().contentType("application/json")
                .body("{\"facts\": {\"skills\": [" + String.join(",", unknown) + "]}}")
                .post("/api/v1/profiles");
        assertThat(answer.asString()).hasSizeLessThan(LARGEST);
        assertThat(answer.<List<String>>path("errors.code")).contains("too_many");

        var shifts = Collections.nCopies(20_000, "\"NIGHTLY\"");
        answer = given().contentType("application/json")
                .body("{\"facts\": {\"times\": {\"shifts\": [" + String.join(",", shifts) + "]}}}")
                .post("/api/v1/profiles");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).hasSizeLessThan(LARGEST);
        assertThat(answer.<List<String>>path("errors.code")).contains("findings_more");
    }
}
