package lt.incorpore.feeds.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A search that somebody wants to hear of.
@Entity
@Table(name = "saved_search")
@SuppressWarnings("NullAway.Init")
class SavedSearch {

    /// Whether it is told of.
    @Schema(name = "SavedSearchState")
    enum State {
        /// Its address is not confirmed yet.
        PENDING,
        ACTIVE
    }

    @Id
    UUID id;

    @Nullable
    UUID profile;

    /// The search as it was asked: query parameters, still encoded.
    String query;

    String lang;

    /// Sealed.
    byte @Nullable [] address;

    @Column(name = "address_hash")
    byte @Nullable [] addressHash;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "created_at")
    Instant createdAt;

    /// Only what is published after this is news.
    @Column(name = "told_since")
    Instant toldSince;

    @Column(name = "next_digest_at")
    @Nullable
    Instant nextDigestAt;

    Lang lang() {
        return Lang.ofTag(lang).orElse(Lang.LT);
    }
}
