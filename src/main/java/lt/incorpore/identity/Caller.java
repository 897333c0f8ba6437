package lt.incorpore.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.platform.CountedAs;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.idempotency.RunOnce;
import lt.incorpore.privacy.Viewer;

/// Whoever sent the request being answered, as far as the key or the session tells.
@RequestScoped
public class Caller {

    public static final String SESSION = "session";
    public static final String ACCOUNT = "account";
    public static final String PROVED_AT = "provedAt";

    static final String ORGANISATION = "organisation";
    static final String PROFILE = RunOnce.OWN_PROFILE;
    static final String SANDBOX = "sandbox";
    static final String SCOPES = "scopes";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The organisation an employer or somebody of a centre works for.
    public Optional<UUID> organisation() {
        return Optional.ofNullable(identity.getAttribute(ORGANISATION));
    }

    /// The profile that opens to a jobseeker.
    public Optional<UUID> profile() {
        return Optional.ofNullable(identity.getAttribute(PROFILE));
    }

    /// Number of the session, where the caller signed in; none where a key was sent.
    public Optional<String> session() {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    /// Number of the account that signed in; none where a key was sent.
    public Optional<String> account() {
        return Optional.ofNullable(identity.getAttribute(ACCOUNT));
    }

    /// @throws lt.incorpore.platform.Problem not allowed, where the caller works for none
    public UUID ownOrganisation() {
        return organisation().orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    /// @throws lt.incorpore.platform.Problem not allowed, where the caller has none
    public UUID ownProfile() {
        return profile().orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    /// @throws lt.incorpore.platform.Problem not allowed, where a key was sent
    public String ownAccount() {
        return account().orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    /// When whoever signed in last showed a second factor.
    public Optional<Instant> provedAt() {
        return Optional.ofNullable(identity.getAttribute(PROVED_AT));
    }

    /// Whether the key belongs to a sandbox: nobody else sees what it posts.
    public boolean isSandbox() {
        return Boolean.TRUE.equals(identity.<Boolean>getAttribute(SANDBOX));
    }

    /// What the caller is called in ledgers: the number of the key or the account, which is not secret.
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /// Under which name the caller is counted. Keys that were changed for one another are one caller.
    public String countedAs() {
        return identity.isAnonymous() ? name() : CountedAs.of(identity);
    }

    /// The caller, who looks at people in a role.
    public Viewer viewer(String role) {
        return new Viewer(role, name(), organisation().orElse(null), countedAs());
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }
}
