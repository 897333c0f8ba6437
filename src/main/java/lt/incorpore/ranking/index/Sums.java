package lt.incorpore.ranking.index;

import java.util.Arrays;

/// Σ weight × gain for each row of a leaf. Beside it, for each block of 32 rows, a bound that no sum of the block
/// exceeds, so that a scan looks at one number instead of 32, and which of its rows have been added to at all.
final class Sums {

    private static final int SHIFT = 5;

    private final short[] sums;
    private final short[] bounds;
    private final int[] touched;

    /// @param rows most rows of a leaf
    Sums(int rows) {
        int blocks = block(rows - 1) + 1;
        sums = new short[first(blocks)];
        bounds = new short[blocks];
        touched = new int[blocks];
    }

    /// @param from first row of a block
    void clear(int from, int to) {
        Arrays.fill(sums, from, to, (short) 0);
        Arrays.fill(bounds, block(from), block(to - 1) + 1, (short) 0);
        Arrays.fill(touched, block(from), block(to - 1) + 1, 0);
    }

    void add(int row, int gain) {
        short sum = (short) (sums[row] + gain);
        int block = block(row);
        sums[row] = sum;
        touched[block] |= 1 << row;
        // A loss leaves the bound as it is: too high is allowed, too low never.
        bounds[block] = (short) Math.max(bounds[block], sum);
    }

    int of(int row) {
        return sums[row];
    }

    /// What no sum in a block exceeds; never below 0.
    int bound(int block) {
        return bounds[block];
    }

    /// The rows of a block that have been added to, as bits, the first row lowest.
    int touched(int block) {
        return touched[block];
    }

    static int block(int row) {
        return row >>> SHIFT;
    }

    /// The first row of a block.
    static int first(int block) {
        return block << SHIFT;
    }

    /// The bits of a block that stand for rows between two rows of the leaf.
    static int within(int block, int from, int to) {
        int low = Math.max(0, from - first(block));
        int high = Math.min(32, to - first(block));
        return (int) ((1L << high) - (1L << low));
    }
}
