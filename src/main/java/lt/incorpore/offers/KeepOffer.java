package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import lt.incorpore.offers.PublishOffer.Outcome;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.offers.duplicates.FindUnsettled;
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
    private final FindUnsettled unsettled;
    private final RegisterOrganisation organisations;
    private final Taxonomy taxonomy;
    private final ScreenOffer screen;
    private final Clock clock;

    KeepOffer(
            Offers offers,
            FindDuplicates duplicates,
            FindUnsettled unsettled,
            RegisterOrganisation organisations,
            Taxonomy taxonomy,
            ScreenOffer screen,
            Clock clock) {
        this.offers = offers;
        this.duplicates = duplicates;
        this.unsettled = unsettled;
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
        var replaced = known == null || known.isRejected() ? null : known;
        if (known != null && replaced == null) {
            leaveBehind(known);
        }
        var offer = replaced == null ? fresh(owner, draft) : replaced;
        var isRenewal = known != null && isApproved(draft.content(), known);
        // What reports or an appeal are about is known by its text until a person has decided.
        var isAsideForItsText = replaced != null && replaced.isUnsettled();
        offer.content = settled(draft.content(), owner, today);
        offer.expiresOn = Objects.requireNonNull(offer.content.expires());
        offer.confirmedOn = today;
        offer.askedOn = null;
        offer.rules = screen.version();
        var print = TextPrint.of(offer.content, owner.toString());
        offer.employerHash = print.employer();
        if (offer.sandbox) {
            // Nobody sees it, so nobody need look at it first, and it is no copy of anything.
            offer.reopen(OfferState.SANDBOX, clock.instant());
        } else {
            openOrHold(owner, draft, new Standing(offer, known, print, isRenewal));
            offer.textHash = isAsideForItsText && offer.textHash != null ? offer.textHash : Long.valueOf(print.text());
        }
        if (replaced == null) {
            offers.persist(offer);
        }
        if (!isAsideForItsText) {
            duplicates.note(offer, replaced == null);
        }
        return new Kept(offer, outcome);
    }

    /// What is about to be kept.
    ///
    /// @param known     the offer of that reference before, which may be the same
    /// @param isRenewal whether a person has approved the very same
    private record Standing(Offer offer, @Nullable Offer known, TextPrint print, boolean isRenewal) {}

    // Whoever sends an offer again stands by it. Noted once a week, or a nightly run would change every offer.
    private void standBy(Offer known, LocalDate today) {
        var isDue = known.confirmedOn.isBefore(today.minusDays(DAYS_BETWEEN_NOTES)) || known.askedOn != null;
        if (isDue && (known.state == OfferState.OPEN || known.state == OfferState.PAUSED)) {
            known.confirm(today, clock.instant());
        }
    }

    // What a person rejected stays as it was said, so that it is known when it comes again.
    private void leaveBehind(Offer rejected) {
        rejected.reference = null;
        offers.flush();
    }

    private void openOrHold(Owner owner, Draft draft, Standing standing) {
        var offer = standing.offer;
        var now = clock.instant();
        if (standing.isRenewal) {
            offer.reopen(OfferState.OPEN, now);
            return;
        }
        var isApprovedText = offer.approved && Objects.equals(offer.textHash, standing.print.text());
        var findings = withCopies(draft, standing.print);
        var reasons = reasons(owner, findings, standing.known);
        if (!isApprovedText && draft.source() != OfferSource.DEMO) {
            reasons.addAll(unsettled.reasonsFor(owner, offer.content, standing.print, standing.known));
        }
        if (!reasons.isEmpty()) {
            offer.hold(Screening.of(reasons, findings), now);
        } else if (isApprovedText) {
            offer.reopen(OfferState.OPEN, now);
        } else {
            offer.open(now);
        }
    }

    // R15: the same text under several employers is more often copied bait than chance.
    private List<Finding> withCopies(Draft draft, TextPrint print) {
        if (draft.source() == OfferSource.DEMO
                || !print.isLong()
                || offers.countOthersSaying(print) < SEVERAL_EMPLOYERS) {
            return draft.findings();
        }
        var more = new ArrayList<>(draft.findings());
        more.add(Finding.review("/description", "screen_r15_copied"));
        return more;
    }

    private EnumSet<HoldReason> reasons(Owner owner, List<Finding> findings, @Nullable Offer known) {
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
        if (known != null && known.isRejected()) {
            reasons.add(HoldReason.REJECTED_BEFORE);
        } else if (known != null && known.isUnsettled() && known.screening != null) {
            // Neither ending it nor another text answers what was said against it.
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
        return same ? Outcome.UNCHANGED : known.isRejected() ? Outcome.CREATED : Outcome.UPDATED;
    }

    private Offer fresh(Owner owner, Draft draft) {
        var offer = new Offer();
        offer.organisation = owner.organisation();
        offer.owner = offer.organisation == null
                ? null
                : organisations.withId(offer.organisation).orElse(null);
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
