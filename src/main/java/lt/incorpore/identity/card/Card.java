package lt.incorpore.identity.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card as the database knows it.
@Entity
@Table(name = "card")
@SuppressWarnings("NullAway.Init")
class Card {

    @Id
    String account;

    byte[] words;

    byte[] pin;

    @Column(name = "issued_at")
    Instant issuedAt;

    /// The centre that gave it out; null where the person made it.
    @Column(name = "issued_by")
    @Nullable
    UUID issuedBy;
}
