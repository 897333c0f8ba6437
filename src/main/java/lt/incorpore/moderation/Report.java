package lt.incorpore.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody says that something is wrong with an offer. Who, is not kept.
@Entity
@Table(name = "moderation_report")
@SuppressWarnings("NullAway.Init")
class Report {

    /// What is wrong.
    @Schema(name = "ReportReason")
    enum Reason {
        ASKS_FOR_MONEY,
        KEEPS_DOCUMENTS,
        DISCRIMINATES,
        NOT_A_REAL_OFFER,
        DANGEROUS,
        WITHOUT_CONTRACT,
        UNPAID,
        OTHER
    }

    @Id
    UUID id;

    /// Number of the offer.
    long offer;

    /// Keyed hash of an address and a day.
    byte[] sender;

    @Enumerated(EnumType.STRING)
    Reason reason;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;
}
