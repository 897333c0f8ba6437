package lt.incorpore.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.moderation.Decision.Verdict;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.offers.duplicates.FindDuplicates;
import lt.incorpore.platform.PlatformProblems;

/// A person decides about a held offer. Who, when, why, and what the rules had found, is kept.
@ApplicationScoped
class DecideOffer {

    private final ReadOffers offers;
    private final FindDuplicates duplicates;
    private final ModerationLog log;
    private final Caller caller;
    private final Clock clock;

    DecideOffer(ReadOffers offers, FindDuplicates duplicates, ModerationLog log, Caller caller, Clock clock) {
        this.offers = offers;
        this.duplicates = duplicates;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param reason what the owner is told
    /// @throws lt.incorpore.platform.Problem when there is no such offer, it is not held, or it is the steward's
    /// own
    @Transactional
    Offer decide(long number, Verdict verdict, String reason) {
        var offer = offers.toChange(number).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (offer.state() != OfferState.HELD) {
            throw ModerationProblems.OFFER_NOT_HELD.because();
        }
        if (caller.organisation().equals(java.util.Optional.ofNullable(offer.organisation()))) {
            throw ModerationProblems.OWN_OFFER.because();
        }
        log.keep(decision(offer, verdict, reason));
        log.closeAll(number, clock.instant());
        switch (verdict) {
            case APPROVE -> {
                offer.approve(clock.instant());
                duplicates.note(offer, false);
            }
            case REJECT -> offer.reject(reason, clock.instant());
        }
        return offer;
    }

    private Decision decision(Offer offer, Verdict verdict, String reason) {
        var decision = new Decision();
        decision.id = UUID.randomUUID();
        decision.offer = offer.number();
        decision.verdict = verdict;
        decision.reason = reason;
        decision.decidedBy = caller.name();
        decision.decidedAt = clock.instant();
        decision.rules = offer.rules();
        decision.screening = offer.screening();
        return decision;
    }
}
