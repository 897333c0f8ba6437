package lt.incorpore.feeds.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An address at which an organisation wants to hear of its offers.
@Entity
@Table(name = "webhook")
@SuppressWarnings("NullAway.Init")
class Webhook {

    /// Whether it is called.
    @Schema(name = "WebhookState")
    enum State {
        ACTIVE,
        /// Given up after too many failures; what happens meanwhile waits.
        PAUSED
    }

    @Id
    String id;

    UUID organisation;

    String address;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> events;

    byte[] secret;

    @Column(name = "previous_secret")
    byte @Nullable [] previousSecret;

    @Column(name = "previous_until")
    @Nullable
    Instant previousUntil;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "paused_because")
    @Nullable
    String pausedBecause;

    /// Failed attempts since the last one that succeeded.
    int failures;

    @Column(name = "created_at")
    Instant createdAt;

    void pause(String because) {
        state = State.PAUSED;
        pausedBecause = because;
    }

    void resume() {
        state = State.ACTIVE;
        pausedBecause = null;
        failures = 0;
    }
}
