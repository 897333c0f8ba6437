package lt.incorpore.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key as the database knows it: its hash, what it opens and until when.
@Entity
@Table(name = "api_key")
@SuppressWarnings("NullAway.Init")
public class ApiKey {

    @Id
    String id;

    byte[] hash;

    String role;

    @Nullable
    UUID organisation;

    @Nullable
    UUID profile;

    String label;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Column(name = "last_used_on")
    @Nullable
    LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /// Whether it belongs to a sandbox.
    boolean sandbox;

    /// What it is narrowed to, a space between; null: all that its role opens.
    @Nullable
    String scopes;

    /// It was rotated, and opens until then.
    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    boolean opensAt(Instant now, LocalDate today) {
        return revokedAt == null
                && (expiresOn == null || !today.isAfter(expiresOn))
                && (endsAt == null || now.isBefore(endsAt));
    }

    public String id() {
        return id;
    }

    public String role() {
        return role;
    }

    public @Nullable UUID organisation() {
        return organisation;
    }

    public boolean isSandbox() {
        return sandbox;
    }

    public String label() {
        return label;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    public @Nullable LocalDate lastUsedOn() {
        return lastUsedOn;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
