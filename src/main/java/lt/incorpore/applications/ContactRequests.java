package lt.incorpore.applications;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContactRequests implements PanacheRepositoryBase<ContactRequest, UUID> {

    private static final int MOST = 500;

    Optional<ContactRequest> of(long offer, UUID person) {
        return find("offer = ?1 AND person = ?2", offer, person).firstResultOptional();
    }

    List<ContactRequest> ofOrganisation(UUID organisation) {
        return find("organisation = ?1 ORDER BY askedAt DESC, id", organisation)
                .page(0, MOST)
                .list();
    }

    List<ContactRequest> ofPerson(UUID person) {
        return find("person = ?1 ORDER BY askedAt DESC, id", person)
                .page(0, MOST)
                .list();
    }

    /// Whoever counts what an organisation asked, and then asks, takes turns until the transaction ends.
    void awaitTurnOf(UUID organisation) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "contact requests " + organisation)
                .getSingleResult();
    }

    long askedSince(UUID organisation, Instant since) {
        return count("organisation = ?1 AND askedAt > ?2", organisation, since);
    }

    void forget(UUID person) {
        delete("person", person);
    }
}
