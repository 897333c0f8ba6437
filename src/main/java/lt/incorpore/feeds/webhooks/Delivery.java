package lt.incorpore.feeds.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event for one endpoint, told or still to be told. Of the endpoint's answers only the status is kept.
@Entity
@Table(name = "webhook_delivery")
@SuppressWarnings("NullAway.Init")
class Delivery {

    /// How far it is.
    @Schema(name = "DeliveryState")
    enum State {
        WAITING,
        DELIVERED,
        /// Tried for three days in vain; can be replayed.
        FAILED
    }

    @Id
    String id;

    String webhook;

    String event;

    /// Number of the offer it is about.
    @Nullable
    Long offer;

    /// The operation it is about.
    @Nullable
    String operation;

    @Nullable
    String reference;

    @Nullable
    String reason;

    @Column(name = "happened_at")
    Instant happenedAt;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "last_status")
    @Nullable
    Integer lastStatus;

    @Column(name = "last_failure")
    @Nullable
    String lastFailure;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    void end(State how, Instant now) {
        state = how;
        endedAt = now;
    }

    void waitUntil(Instant when) {
        state = State.WAITING;
        endedAt = null;
        nextAttemptAt = when;
    }
}
