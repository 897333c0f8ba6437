package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lt.incorpore.offers.PublishOffer.Outcome;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.offers.screening.HoldReason;
import lt.incorpore.offers.screening.ScreenOffer;
import lt.incorpore.offers.screening.Screening;
import lt.incorpore.offers.screening.TextPrint;
import lt.incorpore.partners.Organisation;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Writes a checked draft, new or over the one it replaces, open or held. The one place where single posts, batches
/// and imports meet.
@ApplicationScoped
public class KeepOffer {

    private static final int DAYS_BETWEEN_NOTES = 7;
    private static final int SEVERAL_EMPLOYERS = 2;

    private final Offers offers;
    private final FindDuplicates duplicates;
    private final RegisterOrganisation organisations;
    private final Taxonomy taxonomy;
    private final ScreenOffer screen;
    private final Clock clock;

    KeepOffer(
            Offers offers,
            FindDuplicates duplicates,
            RegisterOrganisation organisations,
            Taxonomy taxonomy,
            ScreenOffer screen,
            Clock clock) {
        this.offers = offers;
        this.duplicates = duplicates;
        this.organisations = organisations;
        this.taxonomy = taxonomy;
        this.screen = screen;
        this.clock = clock;
    }

    /// @param findings of [CheckOffer]; what asks for review there holds the offer
    public record Draft(OfferContent content, OfferSource source, List<Finding> findings) {}

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
        var isRenewal = known != null && isApproved(draft.content(), known);
        offer.content = settled(draft.content(), owner, today);
        offer.expiresOn = Objects.requireNonNull(offer.content.expires());
        offer.confirmedOn = today;
        offer.askedOn = null;
        var print = TextPrint.of(offer.content, owner.toString());
        // What nobody sees is no copy of anything.
        offer.textHash = offer.sandbox ? null : print.text();
        offer.employerHash = print.employer();
        offer.rules = screen.version();
        var findings = withCopies(draft, print);
        if (offer.sandbox) {
            // Nobody sees it, so nobody need look at it first.
            offer.reopen(OfferState.SANDBOX, clock.instant());
        } else {
            openOrHold(offer, isRenewal ? Set.of() : reasons(owner, findings, known, print), findings);
        }
        if (known == null) {
            offers.persist(offer);
        }
        duplicates.note(offer, known == null);
        return new Kept(offer, outcome);
    }

    // Whoever sends an offer again stands by it. Noted once a week, or a nightly run would change every offer.
    private void standBy(Offer known, LocalDate today) {
        var isDue = known.confirmedOn.isBefore(today.minusDays(DAYS_BETWEEN_NOTES)) || known.askedOn != null;
        if (isDue && (known.state == OfferState.OPEN || known.state == OfferState.PAUSED)) {
            known.confirm(today, clock.instant());
        }
    }

    private void openOrHold(Offer offer, Set<HoldReason> reasons, List<Finding> findings) {
        if (reasons.isEmpty()) {
            offer.reopen(OfferState.OPEN, clock.instant());
        } else {
            offer.hold(Screening.of(reasons, findings), clock.instant());
        }
    }

    // R15: the same text under several employers is more often copied bait than chance.
    private List<Finding> withCopies(Draft draft, TextPrint print) {
        if (draft.source() == OfferSource.DEMO
                || print.text() == null
                || offers.countOthersSaying(print) < SEVERAL_EMPLOYERS) {
            return draft.findings();
        }
        var more = new ArrayList<>(draft.findings());
        more.add(Finding.review("/description", "screen_r15_copied"));
        return more;
    }

    private Set<HoldReason> reasons(Owner owner, List<Finding> findings, @Nullable Offer known, TextPrint print) {
        var reasons = EnumSet.noneOf(HoldReason.class);
        // An error gets so far only where its owner asks a person to look at it.
        if (findings.stream().anyMatch(finding -> finding.asksForReview() || finding.isError())) {
            reasons.add(HoldReason.SCREEN);
        }
        if (owner.organisation() != null
                && !organisations
                        .withId(owner.organisation())
                        .map(Organisation::isVerified)
                        .orElse(false)) {
            reasons.add(HoldReason.UNVERIFIED);
        }
        if (known != null && known.isRejected() || print.text() != null && offers.hasRejected(print)) {
            reasons.add(HoldReason.REJECTED_BEFORE);
        }
        if (known != null && known.state == OfferState.HELD && known.screening != null) {
            known.screening.reasons().stream().filter(HoldReason::stays).forEach(reasons::add);
        }
        return reasons;
    }

    private boolean isApproved(OfferContent draft, Offer known) {
        return known.approved && known.content.equals(settledUntil(draft, known.expiresOn));
    }

    /// What was found in a draft, without the errors that a person has let pass in the very same.
    public List<Finding> unlessApproved(List<Finding> findings, OfferContent draft, @Nullable Offer known) {
        if (known == null || known.screening == null || !isApproved(draft, known)) {
            return findings;
        }
        var seen = known.screening.findings();
        return findings.stream()
                .filter(finding -> !finding.isError() || !seen.contains(finding))
                .toList();
    }

    /// What keeping the draft would do.
    public Outcome outcome(Draft draft, @Nullable Offer known, LocalDate today) {
        if (known == null) {
            return Outcome.CREATED;
        }
        // A draft without a last day keeps the day it has, or it would change each day that it is sent.
        var same = known.standsOn(today) && known.content.equals(settled(draft.content(), known.expiresOn));
        return same ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private Offer fresh(Owner owner, Draft draft) {
        var offer = new Offer();
        offer.organisation = owner.organisation();
        offer.profile = owner.profile();
        offer.sandbox = owner.sandbox();
        offer.reference = draft.content().reference();
        offer.source = draft.source();
        offer.publishedAt = clock.instant();
        return offer;
    }

    private OfferContent settled(OfferContent draft, Owner owner, LocalDate today) {
        return settled(draft, TextRules.defaultExpiry(today, owner.isPerson()));
    }

    private OfferContent settled(OfferContent draft, LocalDate defaultExpiry) {
        return settledUntil(draft, draft.expires() == null ? defaultExpiry : draft.expires());
    }

    private OfferContent settledUntil(OfferContent draft, LocalDate lastDay) {
        var uri = draft.occupation();
        var group = uri == null
                ? draft.iscoGroup()
                : taxonomy.occupation(uri).map(Occupation::iscoGroup).orElse(draft.iscoGroup());
        return draft.settled(group, lastDay);
    }
}
