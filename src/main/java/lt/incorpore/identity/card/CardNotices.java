package lt.incorpore.identity.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Tells a person that a centre gave out another card of theirs: whoever holds it signs in as the person.
@ApplicationScoped
public class CardNotices {

    private static final int MOST = 20;

    private final EntityManager entities;
    private final Clock clock;

    CardNotices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// @param givenBy number of the centre
    /// @param role    of whoever gave it out there
    @Schema(name = "CardNotice")
    public record Notice(
            Instant givenAt,
            UUID givenBy,
            @Schema(examples = "counsellor") String role) {}

    /// A centre gave out another card; call it in the transaction that does it.
    @Transactional
    public void tell(UUID profile, UUID centre, String role) {
        entities.createNativeQuery("INSERT INTO card_given (account, given_at, given_by, role)"
                        + " SELECT id, ?2, ?3, ?4 FROM account WHERE profile = ?1")
                .setParameter(1, profile)
                .setParameter(2, clock.instant())
                .setParameter(3, centre)
                .setParameter(4, role)
                .executeUpdate();
    }

    /// What the person was not told yet, newest first. What was put away with an earlier card counts as not told: it
    /// may
    /// have been somebody else who held that card.
    @Transactional
    public List<Notice> of(UUID profile) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT g.given_at, g.given_by, g.role FROM card_given g JOIN account a ON a.id = g.account"
                                + " LEFT JOIN card c ON c.account = a.id WHERE a.profile = ?1"
                                + " AND (g.put_away_at IS NULL OR g.put_away_at < c.issued_at) ORDER BY g.given_at DESC",
                        Object[].class)
                .setParameter(1, profile)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Notice((Instant) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }

    /// The person has read them.
    @Transactional
    public void putAway(UUID profile) {
        entities.createNativeQuery("UPDATE card_given SET put_away_at = ?2 WHERE account IN"
                        + " (SELECT id FROM account WHERE profile = ?1)")
                .setParameter(1, profile)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }
}
