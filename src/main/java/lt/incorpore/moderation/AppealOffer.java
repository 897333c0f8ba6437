package lt.incorpore.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferState;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.PublishOffer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.offers.screening.HoldReason;
import lt.incorpore.offers.screening.Screening;
import lt.incorpore.platform.PlatformProblems;

/// An owner asks that a person looks (again) at an offer that is held or was rejected.
@ApplicationScoped
class AppealOffer {

    private final ReadOffers offers;
    private final PublishOffer publish;
    private final ModerationLog log;
    private final Clock clock;

    AppealOffer(ReadOffers offers, PublishOffer publish, ModerationLog log, Clock clock) {
        this.offers = offers;
        this.publish = publish;
        this.log = log;
        this.clock = clock;
    }

    /// A second appeal before the decision takes the place of the first.
    ///
    /// @throws lt.incorpore.platform.Problem when there is no such offer of this owner, or nothing to appeal
    /// against
    @Transactional
    Offer appeal(Owner owner, long number, String text) {
        var offer = offers.toChange(number).filter(owner::owns).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (offer.state() != OfferState.HELD && !offer.isRejected()) {
            throw ModerationProblems.NOTHING_TO_APPEAL.because();
        }
        var known = log.openAppeal(number);
        if (known.isPresent()) {
            known.get().text = text;
        } else {
            log.keep(fresh(number, text));
        }
        var screening = offer.screening();
        offer.hold(
                screening == null ? Screening.only(HoldReason.APPEALED) : screening.and(HoldReason.APPEALED),
                clock.instant());
        return offer;
    }

    /// Keeps a draft that the screen refuses, and asks a person to look at it.
    ///
    /// @throws lt.incorpore.platform.Problem when the screen refuses nothing in it, or something else is wrong
    @Transactional
    Offer appeal(Owner owner, OfferContent draft, String text) {
        var kept = publish.keepRefused(owner, draft).orElseThrow(() -> ModerationProblems.NOTHING_TO_APPEAL.because());
        return appeal(owner, kept.number(), text);
    }

    private Appeal fresh(long number, String text) {
        var appeal = new Appeal();
        appeal.id = UUID.randomUUID();
        appeal.offer = number;
        appeal.text = text;
        appeal.appealedAt = clock.instant();
        return appeal;
    }
}
