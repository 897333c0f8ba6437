package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Expected;

/// Ends an offer: it is found and matched no more. Ending it again changes nothing.
@ApplicationScoped
public class CloseOffer {

    private final Offers offers;
    private final Clock clock;

    CloseOffer(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /// @param expected the version that may be ended
    /// @throws lt.incorpore.platform.Problem when there is no such offer, or it is another's
    @Transactional
    public Offer close(Owner owner, long number, CloseReason reason, Expected expected) {
        var offer = offers.findByIdOptional(number)
                .filter(owner::owns)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        expected.check(offer.version(), List::of);
        if (!offer.isEnded()) {
            offer.close(reason, clock.instant());
            offers.flush();
        }
        return offer;
    }
}
