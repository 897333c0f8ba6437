package lt.incorpore.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import lt.incorpore.identity.Roles;
import lt.incorpore.testdata.Authenticator;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A passkey opens to whoever holds the device, here alone, and each signature once.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PasskeyTest {

    @Inject
    AgroalDataSource database;

    private static Response added(Browser browser, Authenticator device) {
        return browser.sends()
                .body("{\"label\": \"phone\", \"credential\": " + device.registers(asked(browser)) + "}")
                .post("/api/v1/me/passkeys");
    }

    private static String asked(Browser browser) {
        var challenge = browser.sends().post("/api/v1/passkey-challenges");
        assertThat(challenge.<String>path("rpId")).isEqualTo("localhost");
        assertThat(challenge.<String>path("userVerification")).isEqualTo("required");
        return challenge.path("challenge");
    }

    private static String asked() {
        return Browser.plain().post("/api/v1/passkey-challenges").path("challenge");
    }

    private static Response signsIn(String credential) {
        return Browser.plain().body("{\"credential\": " + credential + "}").post("/api/v1/sessions:with-passkey");
    }

    @Test
    void a_device_lets_its_owner_in_and_every_lie_is_refused() {
        var member = Browser.enrol(Roles.COUNSELLOR);
        var account = member.browser().account();
        var device = new Authenticator();
        var added = added(member.browser(), device);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);

        var credential = device.signs(asked(), account);
        var in = Browser.of(signsIn(credential));
        assertThat(in.account()).isEqualTo(account);
        assertThat(in.sends().get("/api/v1/me/sessions").<List<String>>path("items.door"))
                .contains("PASSKEY");
        // What was overheard is worth nothing.
        assertThat(signsIn(credential).statusCode()).isEqualTo(401);
        // Something of this length that nobody asked to be signed.
        assertThat(signsIn(device.signs("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", account))
                        .statusCode())
                .isEqualTo(401);
        // Asked of somebody who is signed in, not of somebody who signs in.
        assertThat(signsIn(device.signs(asked(member.browser()), account)).statusCode())
                .isEqualTo(401);

        device.origin = "https://in-corpore.example";
        assertThat(signsIn(device.signs(asked(), account)).statusCode()).isEqualTo(401);
        device.origin = "http://localhost:8080";
        device.host = "in-corpore.example";
        assertThat(signsIn(device.signs(asked(), account)).statusCode()).isEqualTo(401);
        device.host = "localhost";
        device.verifiesOwner = false;
        assertThat(signsIn(device.signs(asked(), account)).statusCode()).isEqualTo(401);
        device.verifiesOwner = true;
        assertThat(signsIn(device.signs(asked(), "somebodyelse")).statusCode()).isEqualTo(401);
        assertThat(signsIn(new Authenticator().signs(asked(), account)).statusCode())
                .isEqualTo(401);
        var whole = device.signs(asked(), account);
        assertThat(signsIn(whole.replaceFirst("\"signature\": \"....", "\"signature\": \"AAAA"))
                        .statusCode())
                .isEqualTo(401);
        for (var nonsense : List.of("{}", "{\"id\": 5}", "{\"id\": \"x\", \"rawId\": \"x\", \"response\": {}}")) {
            assertThat(signsIn(nonsense).statusCode()).isEqualTo(401);
        }
        // A copy of the device counts on its own.
        device.count = 0;
        assertThat(signsIn(device.signs(asked(), account)).statusCode()).isEqualTo(401);
        device.count = 100;
        Browser.of(signsIn(device.signs(asked(), account)));
    }

    @Test
    void a_passkey_is_a_fresh_factor_and_is_forgotten() throws SQLException {
        var member = Browser.enrol(Roles.ADMINISTRATOR);
        var browser = member.browser();
        var device = new Authenticator();
        var id = added(browser, device).<String>path("id");
        assertThat(added(browser, device).statusCode()).as("the same key twice").isEqualTo(401);
        run("UPDATE session SET proved_at = now() - interval '11 minutes' WHERE account = '" + browser.account() + "'");
        assertThat(added(browser, new Authenticator()).<String>path("code")).isEqualTo("proof_needed");

        var other = Browser.enrol(Roles.ADMINISTRATOR).browser();
        var stolen = other.sends()
                .body("{\"credential\": " + device.signs(asked(other), browser.account()) + "}")
                .post("/api/v1/me/passkey-proofs");
        assertThat(stolen.statusCode()).isEqualTo(401);
        var proof = browser.sends()
                .body("{\"credential\": " + device.signs(asked(browser), browser.account()) + "}")
                .post("/api/v1/me/passkey-proofs");
        assertThat(proof.statusCode()).as(proof.asString()).isEqualTo(204);
        var after = new Browser(browser.account(), java.util.Objects.requireNonNull(proof.cookie(Browser.COOKIE)));
        assertThat(after.sends().get("/api/v1/me/passkeys").<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(other.sends().delete("/api/v1/me/passkeys/{id}", id).statusCode())
                .isEqualTo(404);
        after.sends().delete("/api/v1/me/passkeys/{id}", id).then().statusCode(204);
        assertThat(signsIn(device.signs(asked(), browser.account())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_passkey_of_a_thief_is_seen_and_ends_with_the_password() {
        var member = Browser.enrol(Roles.COUNSELLOR);
        var browser = member.browser();
        var own = new Authenticator();
        var thief = new Authenticator();
        var id = added(browser, own).<String>path("id");
        added(browser, thief);
        assertThat(browser.sends().accept("text/html").get("/en/sessions").asString())
                .contains("phone", "value=\"" + id + "\"");
        var forgotten = browser.sends()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParam("id", id)
                .post("/en/sessions/forget-passkey");
        assertThat(forgotten.statusCode()).as(forgotten.asString()).isEqualTo(303);
        assertThat(signsIn(own.signs(asked(), browser.account())).statusCode()).isEqualTo(401);
        Browser.of(signsIn(thief.signs(asked(), browser.account())));

        var changed = browser.sends()
                .body("{\"password\": \"%s\", \"newPassword\": \"obuoliai ir kriaušės %s\"}"
                        .formatted(member.password(), browser.account()))
                .put("/api/v1/me/password");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(204);
        assertThat(signsIn(thief.signs(asked(), browser.account())).statusCode())
                .isEqualTo(401);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
