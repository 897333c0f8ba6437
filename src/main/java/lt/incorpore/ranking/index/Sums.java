package lt.incorpore.ranking.index;

import java.util.Arrays;

/// Σ weight × gain for each row of one leaf: 8 kB, in the nearest cache. Beside it, for each block of 32 rows, a
/// bound that no sum of the block exceeds, so that a scan looks at one number instead of 32.
final class Sums {

    static final int BLOCKS = Leaf.MOST / 32;

    private static final int SHIFT = 5;

    private final short[] sums = new short[Leaf.MOST];
    private final short[] bounds = new short[BLOCKS];

    void clear(int rows) {
        Arrays.fill(sums, 0, rows, (short) 0);
        Arrays.fill(bounds, 0, block(rows - 1) + 1, (short) 0);
    }

    void add(int row, int gain) {
        short sum = (short) (sums[row] + gain);
        sums[row] = sum;
        int block = block(row);
        // A loss leaves the bound as it is: too high is allowed, too low never.
        if (sum > bounds[block]) {
            bounds[block] = sum;
        }
    }

    int of(int row) {
        return sums[row];
    }

    /// What no sum in the block of a row exceeds; never below 0.
    int bound(int row) {
        return bounds[block(row)];
    }

    static int block(int row) {
        return row >>> SHIFT;
    }

    /// The row after the last one of the block of a row.
    static int end(int row) {
        return (block(row) + 1) << SHIFT;
    }
}
