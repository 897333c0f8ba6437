package lt.incorpore.bench.peers;

import java.util.function.LongPredicate;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.WayTerm;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;

/// Distances as squared chords of the integer direction vectors, for servers that can add and multiply whole numbers
/// but should not need an arc sine: nearer is a smaller chord, so every question about metres is one about chords.
final class Ways {

    private static final long FARTHEST = 1L << 62;

    private static final double[] ON_ONES_OWN = steps(false);
    private static final double[] BROUGHT = steps(true);

    private Ways() {}

    /// The squared chords at which the points of the way term drop: a thousand less the number of these that a chord
    /// reaches are its points.
    ///
    /// @param transport whether the employer brings people
    static double[] drops(boolean transport) {
        return transport ? BROUGHT : ON_ONES_OWN;
    }

    private static double[] steps(boolean transport) {
        double[] steps = new double[Term.FULL];
        for (int lost = 1; lost <= Term.FULL; lost++) {
            int points = Term.FULL - lost;
            steps[lost - 1] = firstWith(chord -> WayTerm.points(Point.metres(chord), false, transport) <= points);
        }
        return steps;
    }

    /// The largest squared chord within a limit.
    static long chord(int metres) {
        return metres == Reach.ANYWHERE ? FARTHEST : firstWith(chord -> Point.metres(chord) > metres) - 1;
    }

    /// The smallest squared chord of which something is true that stays true from there on.
    private static long firstWith(LongPredicate predicate) {
        long low = 0;
        long high = FARTHEST;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (predicate.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
