package lt.incorpore.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person said yes, or took it back.
@Entity
@Table(name = "consent_event", schema = "vault")
@SuppressWarnings("NullAway.Init")
class ConsentEvent implements Chain.Linked {

    /// What was said.
    enum Action {
        GIVEN,
        WITHDRAWN
    }

    @Id
    Long number;

    /// Null when the time of the row is over, as is all else that it said.
    @Nullable
    UUID subject;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    /// Whom it is given to; empty where the purpose says it.
    String recipient;

    @Enumerated(EnumType.STRING)
    Action action;

    @Column(name = "text_hash")
    String textHash;

    String language;

    @Enumerated(EnumType.STRING)
    ConsentLedger.Channel channel;

    String actor;

    @Nullable
    String witness;

    Instant at;

    byte[] chain;

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] chain() {
        return chain;
    }

    @Override
    public @Nullable String text() {
        return subject == null ? null : said();
    }

    @Override
    public @Nullable Instant at() {
        return at;
    }

    /// All that the row says.
    String said() {
        return String.join(
                "|",
                String.valueOf(subject),
                purpose.name(),
                recipient,
                action.name(),
                textHash,
                language,
                channel.name(),
                actor,
                String.valueOf(witness),
                at.toString());
    }
}
