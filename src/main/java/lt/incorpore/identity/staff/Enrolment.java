package lt.incorpore.identity.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that lets somebody in once.
@Entity
@Table(name = "enrolment")
@SuppressWarnings("NullAway.Init")
class Enrolment {

    @Id
    byte[] hash;

    String role;

    @Nullable
    UUID organisation;

    /// The account that gets new factors; null where one is made.
    @Nullable
    String account;

    String label;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "expires_at")
    Instant expiresAt;
}
