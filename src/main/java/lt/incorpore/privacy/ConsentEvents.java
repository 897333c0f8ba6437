package lt.incorpore.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConsentEvents implements PanacheRepositoryBase<ConsentEvent, Long> {

    static final String LEDGER = "ConsentEvent";

    List<ConsentEvent> of(UUID subject) {
        return list("subject = ?1 ORDER BY number", subject);
    }

    /// Whose last word on this was a yes.
    List<UUID> subjectsOf(ConsentPurpose purpose, String recipient) {
        return getEntityManager()
                .createQuery(
                        "SELECT event.subject FROM ConsentEvent event WHERE event.purpose = ?1 AND event.recipient = ?2"
                                + " AND event.action = ?3 AND event.number = (SELECT max(later.number) FROM ConsentEvent"
                                + " later WHERE later.subject = event.subject AND later.purpose = ?1"
                                + " AND later.recipient = ?2) ORDER BY event.number",
                        UUID.class)
                .setParameter(1, purpose)
                .setParameter(2, recipient)
                .setParameter(3, ConsentEvent.Action.GIVEN)
                .getResultList();
    }

    /// The next ones in the ledger.
    List<ConsentEvent> after(long number, int most) {
        return find("number > ?1 ORDER BY number", number).page(0, most).list();
    }
}
