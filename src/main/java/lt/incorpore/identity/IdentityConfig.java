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

    /// How often strangers may err.
    Tries tries();

    /// Wrong tries of those who are not known, by network and whatever name they try. A refugee centre, a library
    /// or a mobile carrier is one network, so these are many.
    ///
    /// A hundred people who sign in at a centre in an hour mistype the words of their cards some thirty times
    /// (a wrong PIN of a real card does not count), and never sixty times in a quarter of an hour. After those
    /// it goes on at the same pace, four a minute: as eight such centres need, and 5,800 a day for whoever
    /// guesses, where it was hundreds of thousands.
    interface Tries {

        /// So many in a window are free; then one more whenever that part of the window is over.
        @WithDefault("60")
        int free();

        @WithDefault("15m")
        Duration window();

        /// So many different names that failed from one network in a window raise an alarm.
        @WithDefault("30")
        int names();

        /// So many that failed from all networks together do.
        @WithDefault("300")
        int namesInAll();
    }

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
