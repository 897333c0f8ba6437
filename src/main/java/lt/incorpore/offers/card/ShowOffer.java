package lt.incorpore.offers.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferProblems;
import lt.incorpore.offers.OfferView;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.taxonomy.Taxonomy;

/// One offer as everybody may see it.
@ApplicationScoped
public class ShowOffer {

    private final ReadOffers offers;
    private final ShowFiveFacts facts;
    private final Taxonomy taxonomy;
    private final Clock clock;

    ShowOffer(ReadOffers offers, ShowFiveFacts facts, Taxonomy taxonomy, Clock clock) {
        this.offers = offers;
        this.facts = facts;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /// @param number by which other rooms ask for more of it
    public record Shown(long number, OfferView offer, FiveFacts facts) {}

    /// @throws lt.incorpore.platform.Problem where there is no such offer, or it has ended
    public Shown open(String id, Lang lang) {
        var offer = Offer.numberOf(id)
                .flatMap(offers::withNumber)
                .filter(one -> !one.isHidden())
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (!offer.isOpenOn(LocalDate.now(clock))) {
            throw OfferProblems.OFFER_GONE.because();
        }
        return new Shown(offer.number(), OfferView.of(offer, taxonomy, lang), facts.of(offer.content(), lang));
    }
}
