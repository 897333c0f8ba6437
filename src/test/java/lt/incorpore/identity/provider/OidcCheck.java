package lt.incorpore.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.matrix.Matrix;
import lt.incorpore.identity.matrix.Somebody;
import lt.incorpore.identity.matrix.Table.Mode;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `./incorpore oidc-check`: the service beside a real Keycloak, for people with code and proof key, for
/// systems with client credentials, and every cell of the table of who may do what.
@QuarkusTest
@TestProfile(OidcCheck.Fixed.class)
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = Keycloak.class, restrictToAnnotatedClass = true)
class OidcCheck {

    /// The provider sends browsers back to an address that it knows.
    public static class Fixed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-port", "18093", "quarkus.http.host", "localhost");
        }
    }

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void organisation() {
        run("INSERT INTO organisation (id, name, created_at, verified) VALUES ('" + Keycloak.ORGANISATION
                + "', 'Iš tapatybės teikėjo', now(), true) ON CONFLICT DO NOTHING");
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String token(String client) throws IOException {
        var answer = new ProviderBrowser()
                .post(
                        URI.create(Keycloak.ISSUER + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                Keycloak.SECRET));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private static int asked(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/own-offers")
                .statusCode();
    }

    @Test
    void a_person_comes_in_by_the_provider_and_every_detour_is_refused() {
        var browser = new ProviderBrowser();
        var back = browser.signsInAs(Roles.STEWARD);
        var foreign = new ProviderBrowser();
        foreign.signsInAs(Roles.ANALYST);
        assertThat(foreign.comesBack(back).statusCode())
                .as("the way of another browser")
                .isEqualTo(401);
        assertThat(browser.get(back, "").statusCode()).as("without its cookie").isEqualTo(401);
        assertThat(browser.get(URI.create(back + "x"), "").statusCode()).isEqualTo(401);
        var first = browser.comesBack(back);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(browser.comesBack(back).statusCode())
                .as("the same code twice")
                .isEqualTo(401);

        var cookie = new ProviderBrowser().in(Roles.STEWARD);
        assertThat(Browser.with(cookie).get("/api/v1/moderation/queue").statusCode())
                .isEqualTo(200);
        assertThat(Browser.with(cookie).get("/api/v1/me/sessions").<List<String>>path("items.door"))
                .containsOnly("PROVIDER");
        Browser.with(cookie).post("/api/v1/me/sessions:sign-out").then().statusCode(204);
        assertThat(Browser.with(cookie).get("/api/v1/me/sessions").statusCode()).isEqualTo(401);
        for (var user : List.of("nothing", "two")) {
            var refused = new ProviderBrowser();
            assertThat(refused.comesBack(refused.signsInAs(user)).statusCode())
                    .as(user)
                    .isEqualTo(401);
        }
        assertThat(Browser.signIn("anybody", "a password of fifteen", "000000").statusCode())
                .as("passwords are closed")
                .isEqualTo(404);
    }

    @Test
    void a_system_comes_in_by_client_credentials_and_forged_tokens_do_not() throws IOException {
        var token = token("system-employer");
        assertThat(asked(token)).isEqualTo(200);
        assertThat(asked(token("system-analyst"))).isEqualTo(403);
        assertThat(asked(token(Keycloak.WEAK))).as("a steward of one factor").isEqualTo(401);
        var parts = token.split("\\.", -1);
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(asked(parts[0] + "." + parts[1] + ".")).as("no signature").isEqualTo(401);
        assertThat(asked(base64(header.replaceFirst("\"alg\" ?: ?\"[^\"]+\"", "\"alg\":\"none\"")) + "." + parts[1]
                        + "."))
                .as("alg none")
                .isEqualTo(401);
        assertThat(asked(base64(header.replaceFirst("\"alg\" ?: ?\"[^\"]+\"", "\"alg\":\"HS256\"")) + "." + parts[1]
                        + "." + parts[2]))
                .as("alg HS256")
                .isEqualTo(401);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(asked(parts[0] + "." + base64(claims.replace("employer", "steward")) + "." + parts[2]))
                .as("changed claims")
                .isEqualTo(401);
        // Of the same provider, for another service.
        var other = new ProviderBrowser()
                .post(
                        URI.create(Keycloak.ISSUER + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "admin-cli",
                                "client_secret", "none"));
        assertThat(other.statusCode()).isNotEqualTo(200);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void every_cell_of_the_table_is_answered_as_it_says() throws IOException {
        var matrix = new Matrix(database, "signInWithPassword", "makeRecoveryCodes");
        matrix.ask(Mode.TOKEN, OidcCheck::system, role -> !role.equals(Roles.JOBSEEKER));
        matrix.ask(Mode.SESSION, this::person, role -> true);
        matrix.assertAllRight("oidc", 3_500);
    }

    private static Somebody system(String role) {
        try {
            return role.equals("nobody")
                    ? Somebody.in(role, Mode.TOKEN)
                    : new Somebody(role, Mode.TOKEN, token("system-" + role), "", "", organisation(role), null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Somebody person(String role) {
        if (role.equals("nobody") || role.equals(Roles.JOBSEEKER)) {
            return Somebody.in(role, Mode.SESSION);
        }
        // An administrator of the matrix shuts their own account as well.
        run("UPDATE account SET disabled_at = NULL WHERE label = 'provider'");
        var cookie = new ProviderBrowser().in(role);
        var session = Browser.with(cookie).get("/api/v1/me/sessions").<String>path("items.find { it.current }.id");
        return new Somebody(role, Mode.SESSION, cookie, account(session), "", organisation(role), null);
    }

    private String account(String session) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT account FROM session WHERE id = ?")) {
            statement.setString(1, session);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable UUID organisation(String role) {
        return Roles.OF_ORGANISATIONS.contains(role) ? UUID.fromString(Keycloak.ORGANISATION) : null;
    }
}
