package lt.incorpore.demo;

import java.time.LocalDate;
import java.util.Random;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.taxonomy.Taxonomy;

/// Offers of the invented world, for measurements: the same seed gives the same ones.
public final class InventedOffers {

    private final DemoOffers offers;

    public InventedOffers(Taxonomy taxonomy, long seed) {
        offers = new DemoOffers(taxonomy, new Random(seed), LocalDate.now());
    }

    public OfferContent next(int number) {
        return offers.invent("bench-" + number, "UAB Matavimas " + number % 1000);
    }
}
