package lt.incorpore.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings of signing in.
@ConfigMapping(prefix = "incorpore.identity")
public interface IdentityConfig {

    /// Under which address people reach this service; passkeys are bound to it, links and cards begin with it.
    @WithDefault("http://localhost:8080")
    String address();

    /// Rounds of PBKDF2-HMAC-SHA-512 for passwords and PINs (OWASP, 2023: 210,000).
    @WithDefault("210000")
    int hashRounds();

    /// A session of a person ends after so long without a request.
    @WithDefault("30m")
    Duration idle();

    /// A session of staff or of an employer ends after so long without a request.
    @WithDefault("15m")
    Duration staffIdle();

    /// Every session ends after so long.
    @WithDefault("12h")
    Duration longest();

    /// How long a second factor that was shown counts as fresh.
    @WithDefault("10m")
    Duration freshProof();

    /// The identity provider at which staff sign in, and systems get tokens; nothing when passwords are used.
    Optional<Provider> provider();

    /// An identity provider (OpenID Connect).
    interface Provider {

        /// As it calls itself in its tokens; its discovery document lies below.
        String issuer();

        /// What this service is called there; tokens for it name this as their audience.
        String client();

        /// What this service shows there; nothing for a public client.
        Optional<String> secret();

        /// Levels (`acr`) that mean two factors. The provider is asked for them, and a token that names one of them
        /// is taken. When absent, none is asked for, and those are taken that mean it everywhere.
        Optional<List<String>> acr();

        /// Ways (`amr`) one of which means two factors; `mfa` when absent.
        Optional<List<String>> amr();

        /// Where a token names roles, its steps with strokes between; `realm_access/roles` when absent.
        Optional<String> rolesClaim();

        /// Where a token names the organisation that somebody works for, by its number here; `organisation` when
        /// absent.
        Optional<String> organisationClaim();
    }

    /// A file of stolen passwords, none of which is taken: a line each of SHA-1 and how often (`HASH:count`),
    /// sorted.
    Optional<Path> breachedPasswords();

    /// How long a link that lets somebody in opens.
    @WithDefault("24h")
    Duration enrolment();
}
