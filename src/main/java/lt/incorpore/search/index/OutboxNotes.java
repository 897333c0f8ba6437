package lt.incorpore.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.LongStream;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;

/// The notes of what is still to be indexed, kept in the database beside the offers, and the offers they are about.
@ApplicationScoped
class OutboxNotes {

    private static final int FETCH = 5000;

    private final EntityManager entities;

    OutboxNotes(EntityManager entities) {
        this.entities = entities;
    }

    /// @param waiting how many changes wait, those included that failed too often
    /// @param failed  how many could not be indexed, however often it was tried
    /// @param oldest  when the change was made that has waited longest
    record Backlog(long waiting, long failed, @Nullable Instant oldest) {}

    Backlog backlog() {
        var row = (Object[]) entities.createNativeQuery("""
                        SELECT count(*), count(*) FILTER (WHERE status = 'ABORTED'), min(processafter)
                          FROM hsearch_outbox_event""", Object[].class).getSingleResult();
        return new Backlog(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Instant) row[2]);
    }

    /// Lets what failed be tried again.
    ///
    /// @return how many
    int retryFailed() {
        return entities.createNativeQuery("""
                        UPDATE hsearch_outbox_event SET status = 'PENDING', retries = 0, processafter = now()
                         WHERE status = 'ABORTED'""").executeUpdate();
    }

    /// Notes offers that are to be indexed again.
    void note(Collection<Offer> offers) {
        var indexing = Search.session(entities).indexingPlan();
        offers.forEach(indexing::addOrUpdate);
    }

    /// Notes offers that the index holds though nobody can take them any more.
    void noteEnded(long number) {
        Search.session(entities).indexingPlan().purge(Offer.class, number, null);
    }

    /// Number and version of every offer that belongs into the index, packed, in rising order.
    long[] marksOfOpen() {
        try (var rows = entities.createQuery(
                        "SELECT o.number, o.version FROM Offer o WHERE o.state = :open", Object[].class)
                .setParameter("open", OfferState.OPEN)
                .setHint("org.hibernate.fetchSize", FETCH)
                .getResultStream()) {
            return marks(
                    rows.mapToLong(row -> WordIndex.mark(((Number) row[0]).longValue(), ((Number) row[1]).intValue())));
        }
    }

    private static long[] marks(LongStream marks) {
        return marks.sorted().toArray();
    }
}
