package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lt.incorpore.privacy.KeepsPeople;

/// What a person offers: its part in an export and in an erasure.
@ApplicationScoped
class OffersOfPerson implements KeepsPeople {

    private final Offers offers;

    OffersOfPerson(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String part() {
        return "offers";
    }

    @Override
    public Object export(UUID person) {
        return offers.ofPerson(person).stream().map(offer -> offer.content).toList();
    }

    // One by one, so that the index of words hears of each.
    @Override
    public void erase(UUID person) {
        offers.ofPerson(person).forEach(offers::delete);
    }
}
