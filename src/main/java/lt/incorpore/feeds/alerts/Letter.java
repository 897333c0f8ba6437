package lt.incorpore.feeds.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail that is to go out.
@Entity
@Table(name = "saved_search_letter")
@SuppressWarnings("NullAway.Init")
class Letter {

    @Id
    UUID id;

    /// Whose news it tells; none where it warns somebody.
    @Column(name = "saved_search")
    @Nullable
    UUID savedSearch;

    /// Whom it warns; none where it tells news.
    @Nullable
    UUID profile;

    /// Of whom it warns; sealed.
    byte @Nullable [] address;

    /// Subject, line break, text.
    byte[] sealed;

    @Column(name = "made_at")
    Instant madeAt;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;
}
