package lt.incorpore.privacy.programmes;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.programmes.KeepProgramme.Days;
import org.junit.jupiter.api.Test;

/// Positive action is opened by somebody, joined by the person alone, and weighs nothing.
@QuarkusTest
class ProgrammesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Vilnius"));
    private static final Viewer AUDITOR = new Viewer("auditor", "test", null, "test");

    @Inject
    KeepProgramme programmes;

    @Inject
    TakePart parts;

    @Inject
    AgroalDataSource database;

    private UUID opened() {
        var days = new Days(TODAY.minusDays(1), TODAY.plusDays(30));
        return programmes
                .open("Pirmas žingsnis", "Įstatymas X, 7 str.", days, "administrator 7")
                .id();
    }

    private static JsonPath person() {
        return given().contentType("application/json")
                .body("{\"facts\": {\"reach\": {\"municipality\": \"82\"}}}")
                .post("/api/v1/profiles")
                .jsonPath();
    }

    private static void join(JsonPath person, UUID programme, int status) {
        String hash = given().get("/api/v1/programmes?lang=uk").path("textHash");
        with(person.getString("key"))
                .body("{\"textHash\": \"" + hash + "\"}")
                .post("/api/v1/programmes/{id}:join", programme)
                .then()
                .statusCode(status);
    }

    @Test
    void aProgrammeNeedsABasisAndSomebodyWhoOpensIt() {
        var days = new Days(TODAY, TODAY);
        assertThatThrownBy(() -> programmes.open("Programa", " ", days, "somebody"))
                .hasMessageContaining("legal basis");
        assertThatThrownBy(() -> programmes.open("Programa", "basis", days, "")).hasMessageContaining("opens it");
        assertThatThrownBy(() -> new Days(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        var programme = opened();
        given().get("/api/v1/programmes").then().body("items.id", hasItem(programme.toString()));
        assertThat(programmes.close(programme, "administrator 8")).isTrue();
        assertThat(programmes.close(programme, "administrator 8")).isFalse();
        given().get("/api/v1/programmes").then().body("items.id", not(hasItem(programme.toString())));
        assertThat(programmes.all())
                .filteredOn(each -> each.id().equals(programme))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.openedBy()).isEqualTo("administrator 7");
                    assertThat(each.closedBy()).isEqualTo("administrator 8");
                });
        join(person(), programme, 404);
    }

    @Test
    void takingPartIsSealedWeighsNothingAndEndsWithoutATrace() throws Exception {
        var programme = opened();
        var person = person();
        var key = person.getString("key");
        var at = "/api/v1/profiles/" + person.getString("id");
        var before = with(key).get(at + "/matches?limit=50&explain=full").asString();
        with(key)
                .body("{\"textHash\": \"0\"}")
                .post("/api/v1/programmes/{id}:join", programme)
                .then()
                .statusCode(400);
        join(person, programme, 200);
        with(key).get("/api/v1/me/programmes").then().body("items.programme", contains(programme.toString()));
        assertThat(with(key).get(at + "/matches?limit=50&explain=full").asString())
                .isEqualTo(before);
        with(key).get(at).then().body("facts.size()", org.hamcrest.Matchers.equalTo(1));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : java.util.List.of("profile", "vault.sealed_field", "vault.consent_event")) {
                try (var rows = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " t WHERE strpos(t::text, '" + programme + "') > 0")) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
        var another = opened();
        join(person, another, 200);
        with(key)
                .post("/api/v1/programmes/{id}:leave", programme)
                .then()
                .statusCode(200)
                .body("items.programme", contains(another.toString()));
        with(key)
                .post("/api/v1/programmes/{id}:leave", another)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void fewerThanTenAreNotCountedOut() {
        var programme = opened();
        for (var i = 0; i < TakePart.FEWEST - 1; i++) {
            join(person(), programme, 200);
        }
        assertThat(parts.count(AUDITOR)).doesNotContainKey(programme);
        var last = person();
        join(last, programme, 200);
        join(person(), programme, 200);
        join(person(), programme, 200);
        assertThat(parts.count(AUDITOR)).containsEntry(programme, 10);
        with(last.getString("key"))
                .get("/api/v1/profiles/{id}/access-log", last.getString("id"))
                .then()
                .body("looks.purpose", hasItem("EQUALITY_AUDIT"));
    }
}
