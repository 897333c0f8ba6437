package lt.incorpore.offers.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import lt.incorpore.offers.OfferView.Held;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Shows an owner what it posted, ended offers too.
@ApplicationScoped
public class ShowOwnOffers {

    private final ReadOffers offers;

    ShowOwnOffers(ReadOffers offers) {
        this.offers = offers;
    }

    /// @param title its number, where it has none
    /// @param held  why it waits for a person; absent where it does not
    public record Own(
            String id,
            long number,
            String title,
            OfferState state,
            @Nullable Held held) {

        static Own of(Offer offer, Lang lang) {
            var title = offer.content().title();
            return new Own(
                    offer.id(),
                    offer.number(),
                    title == null ? offer.id() : title,
                    offer.state(),
                    Held.of(offer, lang));
        }
    }

    /// Newest first.
    public List<Own> latest(Owner owner, int most, Lang lang) {
        return offers.ownedBy(owner, most).stream()
                .map(offer -> Own.of(offer, lang))
                .toList();
    }

    /// @throws lt.incorpore.platform.Problem not found, where there is none or it is another's
    public Own one(Owner owner, String id, Lang lang) {
        return Offer.numberOf(id)
                .flatMap(offers::withNumber)
                .filter(owner::owns)
                .map(offer -> Own.of(offer, lang))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
