package lt.incorpore.offers.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.Offers;
import lt.incorpore.offers.Owner;
import lt.incorpore.platform.PlatformProblems;

/// Says that an offer still stands: the thirty days begin anew, and one that was paused opens again.
@ApplicationScoped
public class ConfirmOffer {

    private final Offers offers;
    private final Clock clock;

    ConfirmOffer(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /// @return the offer; nothing when it has ended
    /// @throws lt.incorpore.platform.Problem when there is no such offer, or it is another's
    @Transactional
    public Optional<Offer> confirm(Owner owner, long number) {
        var today = LocalDate.now(clock);
        var offer = offers.findByIdOptional(number)
                .filter(owner::owns)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (offer.closedAt() != null || today.isAfter(offer.expiresOn())) {
            return Optional.empty();
        }
        offer.confirm(today, clock.instant());
        offers.flush();
        return Optional.of(offer);
    }
}
