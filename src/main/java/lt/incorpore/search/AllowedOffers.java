package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import lt.incorpore.search.index.Order;
import lt.incorpore.search.index.WordIndex;
import lt.incorpore.search.index.WordIndex.Position;

/// The numbers of the offers that words and filters allow, for whoever ranks them by something else.
@ApplicationScoped
public class AllowedOffers {

    /// The best of more are enough for any ranking that is shown.
    public static final int MOST = 10_000;

    private final PlanQuestion plan;
    private final WordIndex index;

    AllowedOffers(PlanQuestion plan, WordIndex index) {
        this.plan = plan;
        this.index = index;
    }

    /// @param words any language; blank for all
    /// @return at most [#MOST] numbers, rising; the database has not been asked whether they are still open
    public long[] numbers(String words, Filters filters) {
        var what = plan.plan(OfferQuestion.of(words, filters)).what();
        var numbers = index.ranked(what, Order.RELEVANCE, null, MOST).positions().stream()
                .mapToLong(Position::number)
                .toArray();
        Arrays.sort(numbers);
        return numbers;
    }
}
