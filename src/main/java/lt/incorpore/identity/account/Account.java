package lt.incorpore.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in. Holds no name: what a person signs in with lies with the door, hashed.
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init")
public class Account {

    @Id
    String id;

    String role;

    @Nullable
    UUID organisation;

    @Nullable
    UUID profile;

    String label;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    /// Twelve letters and digits, not secret: what ledgers call the account.
    public String id() {
        return id;
    }

    public String role() {
        return role;
    }

    public @Nullable UUID organisation() {
        return organisation;
    }

    public @Nullable UUID profile() {
        return profile;
    }

    /// What an administrator called it.
    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isOpen() {
        return disabledAt == null;
    }

    public boolean isOfPerson() {
        return role.equals(Roles.JOBSEEKER);
    }
}
