package lt.incorpore.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/// Whoever sent the request being answered, as far as the key tells.
@RequestScoped
public class Caller {

    static final String ORGANISATION = "organisation";
    static final String PROFILE = "profile";
    static final String SANDBOX = "sandbox";
    static final String SCOPES = "scopes";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The organisation an employer's or counsellor's key belongs to.
    public Optional<UUID> organisation() {
        return Optional.ofNullable(identity.getAttribute(ORGANISATION));
    }

    /// The profile a jobseeker's key opens.
    public Optional<UUID> profile() {
        return Optional.ofNullable(identity.getAttribute(PROFILE));
    }

    /// Whether the key belongs to a sandbox: nobody else sees what it posts.
    public boolean isSandbox() {
        return Boolean.TRUE.equals(identity.<Boolean>getAttribute(SANDBOX));
    }

    /// What the caller is called in ledgers: the number of the key, which is not secret.
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }
}
