package lt.incorpore.ranking.index;

import java.util.Arrays;

/// The numbers of the rows of a leaf. Those of a database lie close together, so four bytes each do nearly always.
final class Numbers {

    private final long first;
    private final int[] beyond;
    private final long[] wide;

    private Numbers(long first, int[] beyond, long[] wide) {
        this.first = first;
        this.beyond = beyond;
        this.wide = wide;
    }

    static Numbers of(long[] numbers) {
        long first = Arrays.stream(numbers).min().orElse(0);
        long last = Arrays.stream(numbers).max().orElse(0);
        long range = last - first;
        if (range < 0 || range > 0xffff_ffffL) {
            return new Numbers(0, new int[0], numbers);
        }
        int[] beyond = new int[numbers.length];
        for (int row = 0; row < beyond.length; row++) {
            beyond[row] = (int) (numbers[row] - first);
        }
        return new Numbers(first, beyond, new long[0]);
    }

    int size() {
        return Math.max(beyond.length, wide.length);
    }

    long at(int row) {
        return wide.length == 0 ? first + Integer.toUnsignedLong(beyond[row]) : wide[row];
    }
}
