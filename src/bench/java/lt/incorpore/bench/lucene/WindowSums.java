package lt.incorpore.bench.lucene;

import java.util.Arrays;

/// Σ weight × gain for each document of a window, and for each block of 32 a bound that none of them exceeds.
final class WindowSums {

    private static final int SHIFT = 5;

    private short[] sums = new short[1 << 14];
    private short[] bounds = new short[1 << 14 >> SHIFT];
    private int start;

    void clear(int first, int end) {
        start = first;
        int count = end - first;
        if (count > sums.length) {
            sums = new short[2 * count];
            bounds = new short[(2 * count >> SHIFT) + 1];
        }
        Arrays.fill(sums, 0, count, (short) 0);
        Arrays.fill(bounds, 0, (count - 1 >> SHIFT) + 1, (short) 0);
    }

    void add(int doc, int gain) {
        int row = doc - start;
        short sum = (short) (sums[row] + gain);
        sums[row] = sum;
        if (sum > bounds[row >> SHIFT]) {
            bounds[row >> SHIFT] = sum;
        }
    }

    int of(int doc) {
        return sums[doc - start];
    }

    int bound(int doc) {
        return bounds[doc - start >> SHIFT];
    }

    /// The document after the last one of the block of a document.
    int blockEnd(int doc) {
        return ((doc - start >> SHIFT) + 1 << SHIFT) + start;
    }
}
