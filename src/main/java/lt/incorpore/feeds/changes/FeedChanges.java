package lt.incorpore.feeds.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/// The log of public changes.
@ApplicationScoped
class FeedChanges {

    private final EntityManager entities;

    FeedChanges(EntityManager entities) {
        this.entities = entities;
    }

    /// Lets everything that this transaction reads be of one moment. Must come before its first question.
    void holdStill() {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
    }

    /// The snapshot of this transaction.
    String mark() {
        return (String) entities.createNativeQuery("SELECT CAST(pg_current_snapshot() AS text)", String.class)
                .getSingleResult();
    }

    /// The database cluster: in another one, such as a restored copy, numbers of transactions mean something else.
    String cluster() {
        return (String) entities.createNativeQuery(
                        "SELECT CAST(system_identifier AS text) FROM pg_control_system()", String.class)
                .getSingleResult();
    }

    /// Offers that changed between two marks, by rising number. One that changed again later is left out: it comes
    /// with that change, so that no change is told twice.
    List<Long> between(FeedPlace.Between place, int most) {
        return entities.createNativeQuery("""
                        SELECT DISTINCT change.offer FROM feed_change change
                         WHERE change.transaction >= pg_snapshot_xmin(CAST(:from AS pg_snapshot))
                           AND NOT pg_visible_in_snapshot(change.transaction, CAST(:from AS pg_snapshot))
                           AND pg_visible_in_snapshot(change.transaction, CAST(:to AS pg_snapshot))
                           AND change.offer > :after
                           AND NOT EXISTS (
                               SELECT 1 FROM feed_change later
                                WHERE later.offer = change.offer
                                  AND NOT pg_visible_in_snapshot(later.transaction, CAST(:to AS pg_snapshot)))
                         ORDER BY change.offer""", Long.class)
                .setParameter("from", place.from())
                .setParameter("to", place.to())
                .setParameter("after", place.after())
                .setMaxResults(most)
                .getResultList();
    }

    int forgetBefore(Instant moment) {
        return entities.createNativeQuery("DELETE FROM feed_change WHERE at < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
