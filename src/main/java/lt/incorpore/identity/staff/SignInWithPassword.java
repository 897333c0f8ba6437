package lt.incorpore.identity.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.identity.attempts.Doorway;
import lt.incorpore.identity.attempts.KnownDevices;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Lets in whoever knows a password and has the second factor. Both are sent at once: nobody learns that
/// one of them was right.
@ApplicationScoped
public class SignInWithPassword {

    private final Credentials credentials;
    private final Doorway doorway;
    private final KnownDevices devices;
    private final IdentityConfig config;

    SignInWithPassword(Credentials credentials, Doorway doorway, KnownDevices devices, IdentityConfig config) {
        this.credentials = credentials;
        this.doorway = doorway;
        this.devices = devices;
        this.config = config;
    }

    /// What was typed.
    ///
    /// @param code of an app, or from paper
    public record Typed(String name, String password, String code) {

        @Override
        public String toString() {
            return "name and password";
        }
    }

    /// Whether passwords are taken: where an identity provider is named, it takes them.
    public boolean isOpen() {
        return config.provider().isEmpty();
    }

    /// Who came in.
    ///
    /// @param device token that tells this browser next time
    public record In(Account account, String device) {}

    /// @param device token of a browser that signed in before; null where it sent none
    /// @throws lt.incorpore.platform.Problem the same whatever was wrong; or when it has to wait
    public In by(Typed typed, String network, @Nullable String device) {
        if (!isOpen()) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        var name = SignInName.read(typed.name());
        var known = device != null && knows(name, device) ? device : "";
        var attempt = new Try("password", name.text(), network, known);
        var account = doorway.through(attempt, attempt.isKnown(), (comparison, tries) -> {
            // Not before: whoever is turned away costs no look into the database.
            var kept = credentials.named(name);
            // No connection is held while the hash is made: it takes long, and there are few of them.
            var isRight = credentials.matches(kept, typed.password(), comparison);
            if (!isRight || kept == null) {
                throw IdentityProblems.SIGN_IN_REFUSED.because();
            }
            return QuarkusTransaction.requiringNew()
                    .call(() -> Optional.ofNullable(credentials.takes(kept, typed.code())))
                    .orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        });
        return new In(account, devices.remember(account.id(), device));
    }

    // Asked for nobody as well, so that it takes as long.
    private boolean knows(SignInName name, String device) {
        var kept = credentials.named(name);
        return devices.knows(kept == null ? "" : kept.account, device);
    }
}
