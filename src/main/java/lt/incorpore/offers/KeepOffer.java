package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import lt.incorpore.offers.PublishOffer.Outcome;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Writes a checked draft, new or over the one it replaces. The one place where single posts, batches and imports meet.
@ApplicationScoped
public class KeepOffer {

    private static final int DAYS_BETWEEN_NOTES = 7;

    private final Offers offers;
    private final FindDuplicates duplicates;
    private final Taxonomy taxonomy;
    private final Clock clock;

    KeepOffer(Offers offers, FindDuplicates duplicates, Taxonomy taxonomy, Clock clock) {
        this.offers = offers;
        this.duplicates = duplicates;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    public record Draft(OfferContent content, OfferSource source) {}

    public record Kept(Offer offer, Outcome outcome) {}

    /// @param known the offer of that reference, if there is one; an ended one opens again
    public Kept keep(Owner owner, Draft draft, @Nullable Offer known) {
        var today = LocalDate.now(clock);
        var outcome = outcome(draft, known, today);
        if (known != null && outcome == Outcome.UNCHANGED) {
            standBy(known, today);
            return new Kept(known, outcome);
        }
        var offer = known == null ? fresh(owner, draft) : known;
        offer.content = settled(draft.content(), owner, today);
        offer.expiresOn = java.util.Objects.requireNonNull(offer.content.expires());
        offer.state = OfferState.OPEN;
        offer.closeReason = null;
        offer.closedAt = null;
        offer.confirmedOn = today;
        offer.askedOn = null;
        offer.changedAt = clock.instant();
        if (known == null) {
            offers.persist(offer);
        }
        duplicates.note(offer, known == null);
        return new Kept(offer, outcome);
    }

    // Whoever sends an offer again stands by it. Noted once a week, or a nightly run would change every offer.
    private void standBy(Offer known, LocalDate today) {
        if (known.confirmedOn.isBefore(today.minusDays(DAYS_BETWEEN_NOTES)) || known.askedOn != null) {
            known.confirm(today, clock.instant());
        }
    }

    /// What keeping the draft would do.
    public Outcome outcome(Draft draft, @Nullable Offer known, LocalDate today) {
        if (known == null) {
            return Outcome.CREATED;
        }
        // A draft without a last day keeps the day it has, or it would change each day that it is sent.
        var same = known.isOpenOn(today) && known.content.equals(settled(draft.content(), known.expiresOn));
        return same ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private Offer fresh(Owner owner, Draft draft) {
        var offer = new Offer();
        offer.organisation = owner.organisation();
        offer.profile = owner.profile();
        offer.reference = draft.content().reference();
        offer.source = draft.source();
        offer.publishedAt = clock.instant();
        return offer;
    }

    private OfferContent settled(OfferContent draft, Owner owner, LocalDate today) {
        return settled(draft, TextRules.defaultExpiry(today, owner.isPerson()));
    }

    private OfferContent settled(OfferContent draft, LocalDate defaultExpiry) {
        var uri = draft.occupation();
        var group = uri == null
                ? draft.iscoGroup()
                : taxonomy.occupation(uri).map(Occupation::iscoGroup).orElse(draft.iscoGroup());
        return draft.settled(group, draft.expires() == null ? defaultExpiry : draft.expires());
    }
}
