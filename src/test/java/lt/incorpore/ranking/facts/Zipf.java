package lt.incorpore.ranking.facts;

/// Ranks as popularity has them: the n-th is named in proportion to 1 / (n + flat).
final class Zipf {

    private static final int STEPS = 1 << 16;

    private final double[] sums;
    /// For each small step of the whole, the first rank that may be meant: a look instead of a search.
    private final int[] firsts = new int[STEPS + 1];

    /// @param flat how little the first ones stand out; 0 for Zipf's law itself
    Zipf(int count, double flat) {
        sums = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / (rank + 1 + flat);
            sums[rank] = sum;
        }
        int rank = 0;
        for (int step = 0; step <= STEPS; step++) {
            while (rank < count - 1 && sums[rank] < sum * step / STEPS) {
                rank++;
            }
            firsts[step] = rank;
        }
    }

    /// `0..count - 1`
    int rank(Dice dice) {
        double share = dice.share();
        double sum = share * sums[sums.length - 1];
        int rank = firsts[(int) (share * STEPS)];
        while (sums[rank] < sum) {
            rank++;
        }
        return rank;
    }
}
