package lt.incorpore.feeds.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lt.incorpore.platform.retention.Forgets;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A person hears that an unused profile will be erased: by a mail that tells nothing to others, and when they are
/// back.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(SavedSearchesTest.WithMail.class)
class RemindUnusedTest {

    private static final String NAME = "Oksana Kovalenko";

    @Inject
    @All
    List<Forgets> jobs;

    @Inject
    SendLetters letters;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private final String address = "zmogus" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    @Test
    void a_mail_tells_no_name_and_no_purpose_and_who_comes_back_is_told_for_a_day() throws Exception {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            var person = longAway();
            forgetUnused();
            forgetUnused();
            while (letters.send() > 0) {
                // Until nothing more waits.
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(address);
            assertThat(mail.getSubject()).isEqualTo("Нагадування");
            assertThat(mail.getHeader("List-Unsubscribe")).isNull();
            assertThat(mail.getContent().toString())
                    .contains("увійдіть до "
                            + LocalDate.now(ZoneId.of("Europe/Vilnius"))
                                    .plusDays(30)
                                    .getDayOfMonth())
                    .doesNotContain("Oksana", "http", "робот", "in-corpore");
            tellsOfTheWarning(person);
        } finally {
            server.stop();
        }
    }

    private void tellsOfTheWarning(JsonPath person) throws SQLException {
        var at = "/api/v1/profiles/" + person.getString("id");
        var key = person.getString("key");
        var browser = Browser.ofPerson(UUID.fromString(person.getString("id")));
        browser.sends().get("/en/me").then().statusCode(200).body(containsString("It stays now."));
        var today = LocalDate.now(ZoneId.of("Europe/Vilnius")).toString();
        Keys.with(key).get(at).then().statusCode(200).body("warnedOn", equalTo(today));
        Keys.with(key)
                .get(at + "/access-log")
                .then()
                .body("looks.find { it.purpose == 'REMINDER' }.fields", hasItem("EMAIL"));
        run("UPDATE profile_use SET used_on = used_on - 1 WHERE profile = '" + person.getString("id") + "'");
        Keys.with(key).get(at).then().body("warnedOn", nullValue());
        browser.sends().get("/en/me").then().body(not(containsString("It stays now.")));
        forgetUnused();
        Keys.with(key).get(at).then().statusCode(200);
    }

    @Test
    void the_mail_goes_with_the_person_and_none_is_written_where_no_address_is_kept() throws SQLException {
        var person = longAway();
        var silent = profile();
        away(silent);
        forgetUnused();
        assertThat(waiting(person)).isEqualTo(1);
        assertThat(waiting(silent)).isZero();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT encode(sealed, 'escape') || encode(address, 'escape') FROM saved_search_letter")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("example.org");
        }
        Keys.with(person.getString("key"))
                .delete("/api/v1/profiles/" + person.getString("id"))
                .then()
                .statusCode(204);
        assertThat(waiting(person)).isZero();
    }

    private static JsonPath profile() {
        return given().contentType("application/json")
                .header("Accept-Language", "uk")
                .body("{\"facts\": {}, \"findable\": true}")
                .post("/api/v1/profiles")
                .jsonPath();
    }

    private JsonPath longAway() throws SQLException {
        var person = profile();
        Keys.with(person.getString("key"))
                .body("{\"name\": \"" + NAME + "\", \"email\": \"" + address + "\"}")
                .put("/api/v1/profiles/" + person.getString("id") + "/contact")
                .then()
                .statusCode(204);
        away(person);
        return person;
    }

    private void away(JsonPath person) throws SQLException {
        var id = person.getString("id");
        run("UPDATE profile SET changed_on = current_date - 800 WHERE id = '" + id + "'");
        run("UPDATE profile_use SET used_on = current_date - 800 WHERE profile = '" + id + "'");
        run("UPDATE api_key SET last_used_on = NULL WHERE profile = '" + id + "'");
    }

    @AfterEach
    void noLetterStays() throws SQLException {
        run("DELETE FROM saved_search_letter");
    }

    private void forgetUnused() {
        jobs.stream().filter(job -> job.what().equals("profile")).forEach(job -> job.forget(Instant.now()));
    }

    private int waiting(JsonPath person) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM saved_search_letter WHERE profile = '" + person.getString("id") + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
