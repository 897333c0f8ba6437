package lt.incorpore.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Whoever comes from the identity provider has to have shown two factors there, and lately for what matters most.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = SmallProvider.class, restrictToAnnotatedClass = true)
class ProviderStrengthTest {

    private static final String BACK = "/api/v1/sessions:from-provider";

    private static final Map<String, UnaryOperator<JWTClaimsSet.Builder>> STRONG = Map.of(
            "the level that is asked for",
            claims -> claims.claim("acr", SmallProvider.LEVEL),
            "a way",
            claims -> claims.claim("acr", "1").claim("amr", List.of("pwd", "otp", "mfa")));

    private static final Map<String, UnaryOperator<JWTClaimsSet.Builder>> WEAK = Map.of(
            "another level",
            claims -> claims.claim("acr", "1"),
            "one way",
            claims -> claims.claim("amr", List.of("pwd")),
            "another level and way",
            claims -> claims.claim("acr", "0").claim("amr", List.of("sms")),
            "nothing",
            claims -> claims);

    @Inject
    RegisterOrganisation organisations;

    private static JWTClaimsSet.Builder somebody(String role, UnaryOperator<JWTClaimsSet.Builder> strength) {
        var claims = SmallProvider.running().claims("somebody " + role).claim("roles", List.of(role));
        return strength.apply(claims);
    }

    /// What the provider was asked, by name; the cookie of the way under `cookie`.
    private static Map<String, String> asked() {
        var there = RestAssured.given().redirects().follow(false).get("/api/v1/sessions:to-provider");
        assertThat(there.statusCode()).as(there.asString()).isEqualTo(303);
        Map<String, String> asked = Arrays.stream(
                        URI.create(there.header("Location")).getRawQuery().split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                        (a, _) -> a,
                        LinkedHashMap::new));
        asked.put("cookie", there.cookie("__Host-icp"));
        return asked;
    }

    private static Response comesBack(JWTClaimsSet.Builder claims, String accept) {
        var asked = asked();
        SmallProvider.running().nextIs(claims.claim("nonce", asked.get("nonce")).build());
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Cookie", "__Host-icp=" + asked.get("cookie"))
                .header("Accept", accept)
                .header("Accept-Language", "en")
                .queryParam("code", "of this once")
                .queryParam("state", asked.get("state"))
                .get(BACK);
    }

    private static int withToken(JWTClaimsSet claims, String path) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + SmallProvider.running().signed(claims))
                .get(path)
                .statusCode();
    }

    @Test
    void the_provider_is_asked_for_two_factors_that_were_lately_shown() {
        assertThat(asked()).containsEntry("acr_values", SmallProvider.LEVEL).containsEntry("max_age", "600");
    }

    @Test
    void whoever_showed_two_factors_comes_in_and_whoever_did_not_is_told_what_to_do() {
        STRONG.forEach((what, strength) -> {
            var in = comesBack(somebody(Roles.STEWARD, strength), "*/*");
            assertThat(in.statusCode()).as(what).isEqualTo(303);
            assertThat(Browser.with(in.cookie(Browser.COOKIE))
                            .get("/api/v1/moderation/queue")
                            .statusCode())
                    .isEqualTo(200);
        });
        // People of employers as well: they show two where they come in by a password.
        for (var role : List.of(Roles.STEWARD, Roles.ADMINISTRATOR)) {
            WEAK.forEach((what, strength) -> {
                var refused = comesBack(somebody(role, strength), "*/*");
                assertThat(refused.statusCode()).as(what).isEqualTo(403);
                assertThat(refused.<String>path("code")).isEqualTo("second_factor_unseen");
                assertThat(refused.<List<String>>path("errors.code")).containsExactly("second_factor_unseen");
                assertThat(refused.cookie(Browser.COOKIE)).as(what).isNull();
            });
        }
        var page = comesBack(somebody(Roles.STEWARD, claims -> claims), "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.contentType()).as(page.asString()).startsWith("text/html");
        assertThat(page.asString()).contains("Please sign in with a second factor");
    }

    @Test
    void a_token_opens_to_staff_by_two_factors_and_to_employers_systems_by_one() {
        STRONG.forEach((what, strength) -> assertThat(
                        withToken(somebody(Roles.STEWARD, strength).build(), "/api/v1/moderation/queue"))
                .as(what)
                .isEqualTo(200));
        WEAK.forEach((what, strength) -> assertThat(
                        withToken(somebody(Roles.STEWARD, strength).build(), "/api/v1/moderation/queue"))
                .as(what)
                .isEqualTo(401));
        var employer = organisations.named("UAB Iš mažo teikėjo").id();
        var system = somebody(Roles.EMPLOYER, claims -> claims.claim("organisation", employer.toString()));
        assertThat(withToken(system.build(), "/api/v1/own-offers")).isEqualTo(200);
        // A person of that employer still needs two to come in.
        assertThat(comesBack(system, "*/*").<String>path("code")).isEqualTo("second_factor_unseen");
    }

    @Test
    void what_asks_for_fresh_factors_opens_only_while_those_of_the_provider_are_fresh() {
        var now = Instant.now().getEpochSecond();
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> times = Map.of(
                "not_found", claims -> claims.claim("auth_time", now - 60),
                "proof_needed", claims -> claims.claim("auth_time", now - 3_600));
        times.forEach((code, time) -> assertThat(shuts(time)).as(code).isEqualTo(code));
        assertThat(shuts(claims -> claims)).as("no time is told").isEqualTo("proof_needed");
    }

    private static String shuts(UnaryOperator<JWTClaimsSet.Builder> time) {
        var in = comesBack(
                time.apply(somebody(Roles.ADMINISTRATOR, claims -> claims.claim("acr", SmallProvider.LEVEL))), "*/*");
        assertThat(in.statusCode()).isEqualTo(303);
        return Browser.with(in.cookie(Browser.COOKIE))
                .post("/api/v1/accounts/nobody:shut")
                .path("code");
    }
}
