package lt.incorpore.feeds.alerts;

import static io.restassured.RestAssured.given;
import static lt.incorpore.offers.OfferBuilder.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who saves a search hears of what is new, through a real mail server, until it is ended.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(SavedSearchesTest.WithMail.class)
class SavedSearchesTest {

    private static final Pattern LINK = Pattern.compile("http://in-corpore\\.test(/api/v1/saved-searches/\\S+)");

    /// Mail goes out, and only when the test says so.
    public static final class WithMail implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.host", "127.0.0.1",
                    // Or it asks the network for the name of this machine, which can take half a minute.
                    "quarkus.mailer.own-host-name", "in-corpore.test",
                    "quarkus.mailer.port", Integer.toString(freePort()),
                    "incorpore.alerts.mail", "true",
                    "incorpore.alerts.address", "http://in-corpore.test",
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.from", "darbas@in-corpore.test",
                    "quarkus.scheduler.enabled", "false");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    SendDigest send;

    @Inject
    SendLetters letters;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail server;

    @Inject
    AgroalDataSource database;

    private String employer = "";
    private String address = "";

    @BeforeEach
    void fresh() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        employer = "UAB Naujienos " + UUID.randomUUID();
        address = "zmogus" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_confirmed_address_hears_once_of_each_new_offer_until_it_is_ended() throws Exception {
        anOffer().by(employer).titled("Senas darbas").persist();
        save(address).statusCode(202).body("state", equalTo("PENDING")).body("id", nullValue());
        var asked = onlyMail();
        assertThat(asked.getAllRecipients()[0].toString()).isEqualTo(address);
        anOffer().by(employer).titled("Per anksti").persist();
        digest();
        assertThat(mails()).hasSize(1);

        var confirm = link(asked);
        given().get(confirm).then().statusCode(200).contentType(containsString("text/html"));
        given().post(confirm).then().statusCode(200);
        anOffer().by(employer).titled("Naujas darbas").in("82").persist();
        anOffer().by("UAB Kita").titled("Ne tai").persist();
        WaitForIndex.toCatchUp();
        server.purgeEmailFromAllMailboxes();
        digest();
        var told = onlyMail();
        assertThat(text(told)).contains("Naujas darbas", "Utena").doesNotContain("Ne tai", "Per anksti", "Senas");
        assertThat(told.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        server.purgeEmailFromAllMailboxes();
        digest();
        assertThat(mails()).isEmpty();

        anOffer().by(employer).titled("Dar vienas").persist();
        WaitForIndex.toCatchUp();
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link(told))
                .then()
                .statusCode(200);
        digest();
        assertThat(mails()).isEmpty();
        given().post(link(told)).then().statusCode(200);
    }

    @Test
    void an_address_is_nowhere_in_plain_and_a_link_opens_only_its_own() throws Exception {
        save(address).statusCode(202);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM saved_search WHERE saved_search::text LIKE ? OR encode(address, 'escape') LIKE ?")) {
            statement.setString(1, "%" + address + "%");
            statement.setString(2, "%" + address + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
        var confirm = link(onlyMail());
        given().post(confirm.replace("/confirm", "/unsubscribe")).then().statusCode(404);
        given().post(confirm.replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void a_mail_waits_for_a_mail_server_that_is_away_and_goes_out_once() throws Exception {
        server.stop();
        save(address).statusCode(202);
        assertThat(letters.send()).isEqualTo(1);
        assertThat(letters.send()).as("it waits a while").isZero();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT encode(sealed, 'escape') FROM saved_search_letter")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("in-corpore.test");
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        waitsNoLonger();
        assertThat(onlyMail().getAllRecipients()[0].toString()).isEqualTo(address);
        assertThat(letters.send()).isZero();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_key_keeps_searches_without_an_address_and_erasing_the_profile_takes_them_along() throws SQLException {
        var made = given().contentType("application/json")
                .body("{\"facts\": {}, \"findable\": false}")
                .post("/api/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var key = made.getString("key");
        Keys.with(key)
                .body("{}")
                .post("/api/v1/saved-searches?near=Utena")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("atom", equalTo("/api/v1/offers.atom?near=Utena"));
        Keys.with(key).get("/api/v1/saved-searches").then().body("items", hasSize(1));
        var id = Keys.with(key).get("/api/v1/saved-searches").then().extract().path("items[0].id");
        Keys.with(key).delete("/api/v1/saved-searches/" + id).then().statusCode(204);
        Keys.with(key).get("/api/v1/saved-searches").then().body("items", hasSize(0));
        Keys.with(key)
                .body("{}")
                .post("/api/v1/saved-searches?near=Zarasai")
                .then()
                .statusCode(201);
        Keys.with(key).delete("/api/v1/profiles/" + made.getString("id")).then().statusCode(204);
        assertThat(countOf(made.getString("id"))).isZero();
    }

    private int countOf(String profile) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT count(*) FROM saved_search WHERE profile = '" + profile + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void what_cannot_be_kept_is_refused() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/saved-searches?near=Utena&lang=en")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("mail_missing"));
        for (var wrong : List.of("x", "a@b", "a@b.lt\\nBcc: c@d.lt", "a b@c.lt", "<a@b.lt>")) {
            given().contentType("application/json")
                    .body("{\"mail\": \"" + wrong + "\"}")
                    .post("/api/v1/saved-searches?near=Utena")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("mail_shape"));
        }
        save("a@b.lt", "neer=Utena").statusCode(400);
        given().get("/api/v1/saved-searches").then().statusCode(401);
    }

    private io.restassured.response.ValidatableResponse save(String mail) {
        return save(mail, "employer=" + employer);
    }

    private static io.restassured.response.ValidatableResponse save(String mail, String query) {
        return given().contentType("application/json")
                .body("{\"mail\": \"" + mail + "\"}")
                .post("/api/v1/saved-searches?lang=en&" + query)
                .then();
    }

    // A day later, as far as the searches know.
    private void digest() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE saved_search SET next_digest_at = now() WHERE next_digest_at IS NOT NULL");
        }
        while (send.next()) {
            // Until nothing more is due.
        }
    }

    // A busy machine may let an attempt run out of time: then it waits again.
    private void waitsNoLonger() throws SQLException {
        for (var attempt = 0; attempt < 3 && mails().isEmpty(); attempt++) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE saved_search_letter SET next_attempt_at = now()");
            }
        }
    }

    private List<MimeMessage> mails() {
        while (letters.send() > 0) {
            // Until nothing more waits.
        }
        return List.of(server.getReceivedMessages());
    }

    private MimeMessage onlyMail() {
        assertThat(mails()).hasSize(1);
        return mails().getFirst();
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString();
    }

    private static String link(MimeMessage mail) throws MessagingException, IOException {
        var found = LINK.matcher(text(mail));
        @Nullable String last = null;
        while (found.find()) {
            last = found.group(1);
        }
        assertThat(last).isNotNull();
        return java.util.Objects.requireNonNull(last);
    }
}
