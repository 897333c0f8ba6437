package lt.incorpore.ranking.index;

import java.util.Arrays;
import lt.incorpore.ranking.facts.Range;

/// What to look for among the offers. Starts from [#on] and is narrowed step by step:
/// `OfferQuery.on(today).best(10).notYet(5)`.
public final class OfferQuery {

    /// Longest list that can be asked for.
    public static final int MOST = 10_000;

    static final int EVERY_KIND = 0xffff;

    private static final long[] EVERY_NUMBER = {};

    final int today;
    final int best;
    final int notYet;
    final boolean counting;
    final int kinds;
    private final long[] numbers;

    private OfferQuery(int today, int best, int notYet, Narrowing narrowing) {
        this.today = Range.check("today", today, 1, 65_534);
        this.best = Range.check("length of the open list", best, 0, MOST);
        this.notYet = Range.check("length of the list of not yet", notYet, 0, MOST);
        this.counting = narrowing.counting;
        this.kinds = narrowing.kinds;
        this.numbers = narrowing.numbers;
    }

    private record Narrowing(boolean counting, int kinds, long[] numbers) {}

    /// The ten best open offers of a day.
    ///
    /// @param today days since 1970-01-01
    public static OfferQuery on(int today) {
        return new OfferQuery(today, 10, 0, new Narrowing(false, EVERY_KIND, EVERY_NUMBER));
    }

    /// @param length of the open list, `0..10_000`
    public OfferQuery best(int length) {
        return new OfferQuery(today, length, notYet, narrowing());
    }

    /// @param length of the list of offers with a failed gate, `0..10_000`
    public OfferQuery notYet(int length) {
        return new OfferQuery(today, best, length, narrowing());
    }

    /// Counts all open offers too, which means a look at each of them.
    public OfferQuery counting() {
        return new OfferQuery(today, best, notYet, new Narrowing(true, kinds, numbers));
    }

    /// @param bits one bit a kind of offer, `0..0xffff`
    public OfferQuery kinds(int bits) {
        return new OfferQuery(
                today, best, notYet, new Narrowing(counting, Range.check("kinds", bits, 0, EVERY_KIND), numbers));
    }

    /// Only these offers, as a text search found them; unknown numbers are passed over.
    public OfferQuery only(long... allowed) {
        long[] sorted = Arrays.stream(allowed).sorted().distinct().toArray();
        return new OfferQuery(today, best, notYet, new Narrowing(counting, kinds, sorted));
    }

    private Narrowing narrowing() {
        return new Narrowing(counting, kinds, numbers);
    }

    /// Whether [#only] was called. By identity: an empty set of allowed offers is a set too.
    boolean namesOffers() {
        return numbers != EVERY_NUMBER;
    }

    /// Sorted, each once.
    long[] numbers() {
        return numbers;
    }
}
