package lt.incorpore.taxonomy.names;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A list of ints for each owner, in two arrays: a hundred thousand relations take half a megabyte.
public final class IntLists {

    private final int[] starts;
    private final int[] values;

    private IntLists(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    /// Nothing for an owner that was never heard of.
    public IntStream of(int owner) {
        return owner < 0 || owner + 1 >= starts.length
                ? IntStream.empty()
                : Arrays.stream(values, starts[owner], starts[owner + 1]);
    }

    /// Takes values owner by owner, in rising order of owners.
    public static final class Builder {

        private final int[] starts;
        private int[] values = new int[1024];
        private int size;
        private int last = -1;

        /// @param owners one more than the highest owner
        public Builder(int owners) {
            starts = new int[owners + 1];
        }

        public void add(int owner, int value) {
            if (owner < last) {
                throw new IllegalStateException("Owner " + owner + " came after " + last);
            }
            startUpTo(owner);
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        public IntLists build() {
            startUpTo(starts.length - 1);
            return new IntLists(starts, Arrays.copyOf(values, size));
        }

        private void startUpTo(int owner) {
            while (last < owner) {
                starts[++last] = size;
            }
        }
    }
}
