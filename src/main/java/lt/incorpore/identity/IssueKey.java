package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes a key and tells its text, once: only its hash is kept.
@ApplicationScoped
public class IssueKey {

    private static final int LONGEST_DAYS = 365;

    private final ApiKeys keys;
    private final Clock clock;

    IssueKey(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// @param text the key to send as a bearer token; cannot be shown again
    public record Issued(String id, String text, @Nullable LocalDate expiresOn) {}

    /// A key for an organisation.
    ///
    /// @param days how long it opens, 1..365
    @Transactional
    public Issued forOrganisation(String role, UUID organisation, String label, int days) {
        return forOrganisation(role, organisation, label, days, List.of());
    }

    /// A key for an organisation, narrowed.
    ///
    /// @param scopes of [Scopes]; none: all that the role opens
    @Transactional
    public Issued forOrganisation(String role, UUID organisation, String label, int days, List<String> scopes) {
        if (!Scopes.ALL.containsAll(scopes)) {
            throw new IllegalArgumentException("Scopes: " + String.join(", ", Scopes.ALL) + "; not " + scopes + ".");
        }
        if (!Roles.GIVEN_BY_OPERATOR.contains(role)) {
            throw new IllegalArgumentException(
                    "Role " + role + " is not known. Roles: " + String.join(", ", Roles.GIVEN_BY_OPERATOR));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("A key opens for 1 to " + LONGEST_DAYS + " days, not " + days + ".");
        }
        return keep(false, key -> {
            key.role = role;
            key.organisation = organisation;
            key.label = label;
            key.scopes = Scopes.written(scopes);
            key.expiresOn = LocalDate.now(clock).plusDays(days);
        });
    }

    /// The key of a sandbox: an employer's, that meets no people.
    @Transactional
    public Issued forSandbox(UUID organisation, int days) {
        return keep(true, key -> {
            key.role = Roles.EMPLOYER;
            key.organisation = organisation;
            key.label = "sandbox";
            key.scopes = Scopes.written(Scopes.OF_SANDBOX);
            key.expiresOn = LocalDate.now(clock).plusDays(days);
        });
    }

    /// The key of a profile; it opens as long as the profile lives.
    @Transactional
    public Issued forProfile(UUID profile) {
        return keep(false, key -> {
            key.role = Roles.JOBSEEKER;
            key.profile = profile;
            key.label = "profile";
        });
    }

    Issued keep(boolean isSandbox, Consumer<ApiKey> fill) {
        var text = KeyText.fresh(isSandbox);
        var key = new ApiKey();
        key.sandbox = isSandbox;
        key.id = text.id();
        key.hash = text.hash();
        key.lineage = text.id();
        key.createdAt = clock.instant();
        fill.accept(key);
        keys.persist(key);
        return new Issued(key.id, text.text(), key.expiresOn);
    }
}
