package lt.incorpore.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import lt.incorpore.identity.IdentityConfig.Provider;
import org.jspecify.annotations.Nullable;

/// Checks tokens of the provider: signed by one of its keys, for this service, by its clock still good.
@ApplicationScoped
class Tokens {

    /// Asymmetric alone: nothing that is known here could sign one.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final int PATIENCE = 5_000;
    private static final int LONGEST_ANSWER = 100_000;

    private final Discovery discovery;
    private volatile @Nullable DefaultJWTProcessor<SecurityContext> processor;

    Tokens(Discovery discovery) {
        this.discovery = discovery;
    }

    /// Claims of a token for a program. One that says who signed in is not taken in its place.
    Optional<JWTClaimsSet> ofProgram(Provider provider, String token) {
        return claims(provider, token)
                .filter(claims -> claims.getClaim("nonce") == null && !"ID".equals(claims.getClaim("typ")));
    }

    /// Claims of a token that says who signed in, in answer to the question with this nonce.
    Optional<JWTClaimsSet> ofPerson(Provider provider, String token, String nonce) {
        return claims(provider, token).filter(claims -> nonce.equals(claims.getClaim("nonce")));
    }

    private Optional<JWTClaimsSet> claims(Provider provider, String token) {
        try {
            return Optional.of(processor(provider).process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(Provider provider) {
        var made = processor;
        if (made == null) {
            made = make(provider);
            processor = made;
        }
        return made;
    }

    private DefaultJWTProcessor<SecurityContext> make(Provider provider) {
        try {
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            URI.create(discovery.door(provider, "jwks_uri")).toURL(),
                            new DefaultResourceRetriever(PATIENCE, PATIENCE, LONGEST_ANSWER))
                    .build();
            var made = new DefaultJWTProcessor<SecurityContext>();
            made.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
            made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
            made.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    provider.client(),
                    new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
                    Set.of("sub", "exp", "iat")));
            return made;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("incorpore.identity.provider.issuer: its keys have no address", e);
        }
    }
}
