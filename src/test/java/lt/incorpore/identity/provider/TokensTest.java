package lt.incorpore.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import lt.incorpore.identity.IdentityConfig.Provider;
import lt.incorpore.identity.staff.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens of a small provider of this test: a good one is taken, and every forgery refused.
class TokensTest {

    private final RSAKey key;
    private final RSAKey foreign;
    private final HttpServer server;
    private final String issuer;
    private final Provider provider;
    private final Tokens tokens = new Tokens(new Discovery());

    TokensTest() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        foreign = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        provider = provider(issuer);
    }

    private static Provider provider(String issuer, String... more) {
        var given = new HashMap<String, String>();
        given.put("incorpore.identity.provider.issuer", issuer);
        given.put("incorpore.identity.provider.client", "in-corpore");
        for (var i = 0; i < more.length; i += 2) {
            given.put("incorpore.identity.provider." + more[i], more[i + 1]);
        }
        return Settings.of(given).provider().orElseThrow();
    }

    @BeforeEach
    void begin() {
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"" + issuer + "\", \"jwks_uri\": \"" + issuer + "/keys\"}");
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void answer(String path, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .audience("in-corpore")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    }

    private String signed(JWTClaimsSet claims, RSAKey by, String type) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("one")
                .type(new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key, "JWT");
    }

    @Test
    void a_good_token_is_taken_and_every_forgery_is_not() throws JOSEException {
        assertThat(tokens.ofProgram(provider, signed(claims().build()))).isPresent();
        assertThat(tokens.ofProgram(provider, signed(claims().build(), key, "at+jwt")))
                .isPresent();

        assertThat(tokens.ofProgram(provider, signed(claims().build(), foreign, "JWT")))
                .as("another key")
                .isEmpty();
        assertThat(tokens.ofProgram(provider, new PlainJWT(claims().build()).serialize()))
                .as("alg none")
                .isEmpty();
        var byPublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        byPublicKey.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertThat(tokens.ofProgram(provider, byPublicKey.serialize()))
                .as("the public key as a secret")
                .isEmpty();
        assertThat(tokens.ofProgram(provider, signed(claims().audience("other").build())))
                .as("for another service")
                .isEmpty();
        assertThat(tokens.ofProgram(
                        provider, signed(claims().issuer("http://other").build())))
                .as("of another provider")
                .isEmpty();
        var old = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(tokens.ofProgram(
                        provider, signed(claims().expirationTime(old).build())))
                .as("over")
                .isEmpty();
        assertThat(tokens.ofProgram(provider, signed(claims().subject(null).build())))
                .as("of nobody")
                .isEmpty();
        assertThat(tokens.ofProgram(provider, signed(claims().build(), key, "logout+jwt")))
                .as("of another kind")
                .isEmpty();
        for (var nonsense : new String[] {"", "a.b.c", "ick_live_x", "..", "{}"}) {
            assertThat(tokens.ofProgram(provider, nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void what_says_who_signed_in_is_no_token_of_a_program_and_answers_one_question() throws JOSEException {
        var person = signed(claims().claim("nonce", "asked").build());
        assertThat(tokens.ofPerson(provider, person, "asked")).isPresent();
        assertThat(tokens.ofPerson(provider, person, "another")).isEmpty();
        assertThat(tokens.ofProgram(provider, person)).isEmpty();
        assertThat(tokens.ofProgram(provider, signed(claims().claim("typ", "ID").build())))
                .isEmpty();
        assertThat(tokens.ofPerson(provider, signed(claims().build()), "asked")).isEmpty();
    }

    @Test
    void two_factors_are_shown_by_a_level_or_a_way_that_is_taken_and_by_nothing_else() {
        var refeds = "https://refeds.org/profile/mfa";
        for (var strong : List.of(
                claims().claim("acr", refeds),
                claims().claim("acr", "http://eidas.europa.eu/LoA/high"),
                claims().claim("acr", "1").claim("amr", List.of("pwd", "otp", "mfa")))) {
            assertThat(TwoFactors.areShown(provider, strong.build())).isTrue();
        }
        for (var weak : List.of(
                claims(),
                claims().claim("acr", "1"),
                claims().claim("acr", "2").claim("amr", List.of("pwd")),
                claims().claim("acr", List.of(refeds)),
                claims().claim("amr", List.of()),
                claims().claim("amr", "mfa"),
                claims().claim("amr", List.of("pwd", "otp")),
                claims().claim("acr", null).claim("amr", null))) {
            assertThat(TwoFactors.areShown(provider, weak.build()))
                    .as(weak.build().toString())
                    .isFalse();
        }
        var own = provider(issuer, "acr", "gold,2", "amr", "hwk");
        assertThat(TwoFactors.areShown(own, claims().claim("acr", "2").build())).isTrue();
        assertThat(TwoFactors.areShown(
                        own, claims().claim("amr", List.of("hwk")).build()))
                .isTrue();
        assertThat(TwoFactors.areShown(
                        own,
                        claims().claim("acr", refeds)
                                .claim("amr", List.of("mfa"))
                                .build()))
                .as("what is set takes the place of what is not")
                .isFalse();
    }
}
