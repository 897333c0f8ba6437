package lt.incorpore.identity.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lt.incorpore.identity.IdentityConfig.Provider;

/// How strongly somebody signed in at the provider, by what its token says: the level (`acr`) or the ways (`amr`),
/// and when (`auth_time`; OpenID Connect Core 1.0, 2). A token that says nothing of it shows nothing.
final class TwoFactors {

    /// Levels that mean two factors wherever they are used: REFEDS, eIDAS, and OpenID's own for what cannot be
    /// phished (EAP ACR Values 1.0). Plain numbers are not among them: each provider counts differently.
    private static final List<String> LEVELS = List.of(
            "https://refeds.org/profile/mfa",
            "http://eidas.europa.eu/LoA/substantial",
            "http://eidas.europa.eu/LoA/high",
            "phr",
            "phrh");

    /// RFC 8176.
    private static final List<String> WAYS = List.of("mfa");

    private TwoFactors() {}

    static boolean areShown(Provider provider, JWTClaimsSet claims) {
        return provider.acr().orElse(LEVELS).contains(String.valueOf(claims.getClaim("acr")))
                || claims.getClaim("amr") instanceof Collection<?> ways
                        && ways.stream()
                                .map(String::valueOf)
                                .anyMatch(provider.amr().orElse(WAYS)::contains);
    }

    /// When they were shown. The provider may have known the browser since the morning.
    static Optional<Instant> shownAt(JWTClaimsSet claims) {
        return claims.getClaim("auth_time") instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }
}
