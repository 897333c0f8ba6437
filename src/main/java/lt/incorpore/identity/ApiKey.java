package lt.incorpore.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
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

    /// The first of the keys each of which was made from the one before: they are one to whatever counts, and end
    /// together.
    String lineage;

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

    @Column(name = "rotated_at")
    @Nullable
    Instant rotatedAt;

    /// Whether it opens.
    public boolean opensAt(ZonedDateTime now) {
        return revokedAt == null
                && (expiresOn == null || !now.toLocalDate().isAfter(expiresOn))
                && (endsAt == null || now.toInstant().isBefore(endsAt));
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

    public Instant createdAt() {
        return createdAt;
    }

    public String lineage() {
        return lineage;
    }

    public @Nullable Instant rotatedAt() {
        return rotatedAt;
    }

    public @Nullable Instant endsAt() {
        return endsAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
