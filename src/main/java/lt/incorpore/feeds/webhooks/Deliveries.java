package lt.incorpore.feeds.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where deliveries are kept.
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, String> {

    /// Those that are due, locked against other nodes, at most so many for one endpoint so that a slow one does not
    /// hold up the others.
    List<Delivery> due(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT delivery.* FROM webhook_delivery delivery JOIN webhook ON webhook.id = delivery.webhook
                         WHERE delivery.state = 'WAITING' AND delivery.next_attempt_at <= :now
                           AND (webhook.state = 'ACTIVE' OR delivery.event = :test)
                         ORDER BY delivery.next_attempt_at, delivery.id
                         LIMIT :most FOR UPDATE OF delivery SKIP LOCKED""", Delivery.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .setParameter("test", Event.TEST)
                .getResultList();
    }

    List<Delivery> of(String webhook, Instant before, int most) {
        return find("webhook = ?1 AND happenedAt < ?2 ORDER BY happenedAt DESC, id", webhook, before)
                .page(0, most)
                .list();
    }

    Optional<Delivery> of(String webhook, String id) {
        return find("webhook = ?1 AND id = ?2", webhook, id).firstResultOptional();
    }

    long forgetEndedBefore(Instant moment) {
        return delete("endedAt < ?1", moment);
    }
}
