package lt.incorpore.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an owner says about an offer of its that is held or was rejected.
@Entity
@Table(name = "moderation_appeal")
@SuppressWarnings("NullAway.Init")
class Appeal {

    @Id
    UUID id;

    /// Number of the offer.
    long offer;

    String text;

    @Column(name = "appealed_at")
    Instant appealedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;
}
