package lt.incorpore.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lt.incorpore.offers.screening.Screening;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a steward decided about an offer. Written once, never changed.
@Entity
@Table(name = "moderation_decision")
@SuppressWarnings("NullAway.Init")
class Decision {

    @Schema(name = "DecisionVerdict")
    enum Verdict {
        APPROVE,
        REJECT
    }

    @Id
    UUID id;

    /// Number of the offer.
    long offer;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    /// What the owner is told.
    String reason;

    /// Id of the steward's key.
    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    /// The rules the offer was compared with.
    @Nullable
    String rules;

    /// What they had found.
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Screening screening;
}
