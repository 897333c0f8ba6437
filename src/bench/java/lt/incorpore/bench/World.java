package lt.incorpore.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;

/// The two invented labour markets. One seed for all sizes: a larger market only has more of the same.
enum World {
    LITHUANIA,
    EUROPE;

    private static final long SEED = 20_261_122;

    /// How many offers are made and handed over at once.
    private static final int BATCH = 100_000;

    LabourMarket market() {
        return switch (this) {
            case LITHUANIA -> LabourMarket.lithuania(SEED);
            case EUROPE -> LabourMarket.europe(SEED);
        };
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// The people who ask: the same ones at every size.
    static List<PersonFacts> people(LabourMarket market, int count) {
        return LongStream.range(0, count).mapToObj(market::person).toList();
    }

    static void pour(LabourMarket market, int size, Consumer<List<OfferNeeds>> into) {
        for (int from = 0; from < size; from += BATCH) {
            into.accept(LongStream.range(from, Math.min(size, from + BATCH))
                    .mapToObj(market::offer)
                    .toList());
        }
    }
}
