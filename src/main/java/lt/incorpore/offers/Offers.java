package lt.incorpore.offers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.offers.screening.TextPrint;

/// Where offers are kept. Public for `offers.intake` alone: other rooms read through [ReadOffers].
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, Long> {

    Optional<Offer> withReference(UUID organisation, String reference) {
        return find("organisation = ?1 AND reference = ?2", organisation, reference)
                .firstResultOptional();
    }

    public List<Offer> withReferences(UUID organisation, Collection<String> references) {
        return list("organisation = ?1 AND reference IN ?2", organisation, references);
    }

    List<Offer> withNumbers(Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : list("number IN ?1", numbers);
    }

    List<Offer> ownedBy(UUID organisation, long below, int most) {
        return find("organisation = ?1 AND number < ?2 ORDER BY number DESC", organisation, below)
                .page(0, most)
                .list();
    }

    long countOwnedBy(UUID organisation) {
        return count("organisation", organisation);
    }

    List<Offer> pastTheirDate(LocalDate today, int most) {
        return find(
                        "state IN (?1, ?2, ?3) AND expiresOn < ?4 ORDER BY expiresOn, number",
                        OfferState.OPEN,
                        OfferState.PAUSED,
                        OfferState.HELD,
                        today)
                .page(0, most)
                .list();
    }

    /// How many other employers say the same in offers that stand.
    long countOthersSaying(TextPrint print) {
        return getEntityManager()
                .createQuery(
                        "SELECT count(DISTINCT o.employerHash) FROM Offer o WHERE o.textHash = :text"
                                + " AND o.employerHash <> :employer AND o.closedAt IS NULL",
                        Long.class)
                .setParameter("text", print.text())
                .setParameter("employer", print.employer())
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    List<Offer> heldAfter(Instant since, long number, int most) {
        return find(
                        "state = ?1 AND (heldAt > ?2 OR heldAt = ?2 AND number > ?3) ORDER BY heldAt, number",
                        OfferState.HELD,
                        since,
                        number)
                .page(0, most)
                .list();
    }

    long countHeld() {
        return count("state", OfferState.HELD);
    }

    /// The next open offers after a number, for whoever walks through all of them.
    List<Offer> openAfter(long number, LocalDate today, int most) {
        return find("number > ?1 AND state = ?2 AND expiresOn >= ?3 ORDER BY number", number, OfferState.OPEN, today)
                .page(0, most)
                .list();
    }

    /// What a person offers, ended ones too.
    List<Offer> ofPerson(UUID profile) {
        return list("profile", profile);
    }

    /// Open offers that nobody has stood by since a day, and whose owners were not asked. Invented ones always stand.
    public List<Offer> toAskAbout(LocalDate confirmedUntil, int most) {
        return find(
                        "state = ?1 AND askedOn IS NULL AND confirmedOn <= ?2 AND source <> ?3 ORDER BY confirmedOn, number",
                        OfferState.OPEN,
                        confirmedUntil,
                        OfferSource.DEMO)
                .page(0, most)
                .list();
    }

    /// Open offers whose owners were asked on a day or before it, and have not answered.
    public List<Offer> askedBefore(LocalDate day, int most) {
        return find("state = ?1 AND askedOn <= ?2 ORDER BY askedOn, number", OfferState.OPEN, day)
                .page(0, most)
                .list();
    }
}
