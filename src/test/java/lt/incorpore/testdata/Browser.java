package lt.incorpore.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.card.IssueCard;
import lt.incorpore.identity.staff.Invite;
import lt.incorpore.partners.RegisterOrganisation;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser, who is signed in.
///
/// @param cookie value of the session's cookie
public record Browser(String account, String cookie) {

    public static final String COOKIE = "__Host-ic";

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    /// A request as the pages of the service send it.
    public RequestSpecification sends() {
        return with(cookie);
    }

    public static RequestSpecification with(String cookie) {
        return RestAssured.given()
                .header("Cookie", COOKIE + "=" + cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .header("Accept-Language", "en");
    }

    /// The browser of whoever this answer let in.
    public static Browser of(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var nested = answer.<@Nullable Object>path("account");
        var account = nested instanceof String id ? id : answer.<String>path("account.account");
        return new Browser(account, java.util.Objects.requireNonNull(answer.cookie(COOKIE)));
    }

    /// Somebody of staff, or of an employer, as the first link let them in.
    ///
    /// @param secret of the app that makes codes
    public record Member(Browser browser, String name, String password, String secret, List<String> recoveryCodes) {

        public Response signsIn(String code) {
            return signIn(name, password, code);
        }

        /// @param later steps of thirty seconds: the code of now was taken by the link
        public String code(int later) {
            return totp(secret, later);
        }
    }

    public static Member enrol(String role) {
        return enrol(role, Roles.OF_ORGANISATIONS.contains(role) ? Keys.someOrganisation() : null);
    }

    /// @param organisation its name; null for roles that have none
    public static Member enrol(String role, @Nullable String organisation) {
        var id = organisation == null
                ? null
                : CDI.current()
                        .select(RegisterOrganisation.class)
                        .get()
                        .named(organisation)
                        .id();
        var invited = CDI.current().select(Invite.class).get().somebody(role, id, "test", "test");
        var opening = Opening.of(invited.code());
        var name = "somebody." + UUID.randomUUID();
        var password = "penki žali obuoliai " + UUID.randomUUID();
        var answer = opening.completes(name, password, totp(opening.secret, 0));
        return new Member(of(answer), name, password, opening.secret, answer.path("recoveryCodes"));
    }

    /// A link that was opened.
    ///
    /// @param code   of the link
    /// @param token  that goes back when it is used
    /// @param secret for the app
    public record Opening(String code, String token, String secret) {

        public static Opening of(String code) {
            var offer = plain().body("{\"code\": \"" + code + "\"}").post("/api/v1/enrolments:open");
            assertThat(offer.statusCode()).as(offer.asString()).isEqualTo(200);
            return new Opening(code, offer.path("token"), offer.path("secret"));
        }

        public Response completes(String name, String password, String totp) {
            return plain().body("""
                            {"code": "%s", "token": "%s", "name": "%s", "password": "%s", "totpCode": "%s"}""".formatted(code, token, name, password, totp))
                    .post("/api/v1/enrolments:complete");
        }
    }

    public static Response signIn(String name, String password, String code) {
        return plain().body("""
                        {"name": "%s", "password": "%s", "code": "%s"}""".formatted(name, password, code)).post("/api/v1/sessions:with-password");
    }

    /// The browser of a person, who signed in with a fresh card.
    public static Browser ofPerson(UUID profile) {
        var card = CDI.current().select(IssueCard.class).get().to(profile, null);
        return of(signInWithCard(card.words(), card.pin()));
    }

    public static Response signInWithCard(String words, String pin) {
        return plain().body("{\"words\": \"%s\", \"pin\": \"%s\"}".formatted(words, pin))
                .post("/api/v1/sessions:with-card");
    }

    public static RequestSpecification plain() {
        return RestAssured.given().contentType("application/json").header("Accept-Language", "en");
    }

    /// RFC 6238, written a second time.
    public static String totp(String base32, int later) {
        try {
            var bits = new StringBuilder();
            base32.chars()
                    .forEach(letter -> bits.append(
                            Integer.toBinaryString(32 + BASE32.indexOf(letter)).substring(1)));
            var secret = new byte[bits.length() / 8];
            for (var i = 0; i < secret.length; i++) {
                secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            }
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var step = System.currentTimeMillis() / 1000 / STEP_SECONDS + later;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var at = hash[19] & 15;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
