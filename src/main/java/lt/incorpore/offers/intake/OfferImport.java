package lt.incorpore.offers.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lt.incorpore.offers.OfferSource;
import org.jspecify.annotations.Nullable;

/// How far the import of one file has come. It moves on in the transaction that writes the rows it counts.
@Entity
@Table(name = "offer_import")
@NamedQuery(
        name = OfferImport.UNFINISHED,
        query = "FROM OfferImport WHERE organisation = :organisation AND source = :source"
                + " AND fingerprint = :fingerprint AND state = RUNNING")
@SuppressWarnings("NullAway.Init")
class OfferImport {

    static final String UNFINISHED = "OfferImport.unfinished";

    enum State {
        RUNNING,
        DONE,
        /// The file could not be read to its end.
        BROKEN,
        /// Begun anew by the operator's wish.
        LEFT
    }

    @Id
    UUID id;

    @Version
    int version;

    @Enumerated(EnumType.STRING)
    OfferSource source;

    UUID organisation;

    /// Its name without the folder, for people.
    String file;

    /// SHA-256 of its bytes.
    String fingerprint;

    @Enumerated(EnumType.STRING)
    State state;

    @Embedded
    Counts counts;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "advanced_at")
    Instant advancedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    static OfferImport begin(ImportOffers.Order order, String file, String fingerprint, Instant now) {
        var begun = new OfferImport();
        begun.id = UUID.randomUUID();
        begun.source = order.source();
        begun.organisation = order.organisation();
        begun.file = file;
        begun.fingerprint = fingerprint;
        begun.state = State.RUNNING;
        begun.counts = Counts.NONE;
        begun.startedAt = now;
        begun.advancedAt = now;
        return begun;
    }

    void advance(Counts more, Instant now) {
        counts = counts.plus(more);
        advancedAt = now;
    }

    void end(State how, Instant now) {
        state = how;
        endedAt = now;
    }

    /// What became of the rows.
    ///
    /// @param rows      all of them; the sum of the others
    /// @param closed    open before, ended by their owner
    /// @param skipped   ended, and not known or already ended here
    /// @param rejected  not taken, with findings
    @Embeddable
    public record Counts(
            @Column(name = "rows_done") long rows,
            long created,
            long updated,
            long unchanged,
            long closed,
            long skipped,
            long rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    rows + more.rows,
                    created + more.created,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    closed + more.closed,
                    skipped + more.skipped,
                    rejected + more.rejected);
        }
    }
}
