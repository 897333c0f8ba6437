package lt.incorpore.taxonomy.names;

import java.util.Arrays;

/// Bytes of many owners, one after another: 200,000 names as strings would take three times the memory.
///
/// @param starts where each owner's bytes begin; one entry more than owners
public record Block(byte[] bytes, int[] starts) {

    public int start(int owner) {
        return owner < 0 || owner >= starts.length - 1 ? 0 : starts[owner];
    }

    public int end(int owner) {
        return owner < 0 || owner >= starts.length - 1 ? 0 : starts[owner + 1];
    }

    /// Takes bytes owner by owner, in rising order of owners.
    public static final class Builder {

        private final int[] starts;
        private byte[] bytes = new byte[1 << 16];
        private int size;
        private int last = -1;

        /// @param owners one more than the highest owner
        public Builder(int owners) {
            starts = new int[owners + 1];
        }

        public void owner(int owner) {
            if (owner < last) {
                throw new IllegalStateException("Owner " + owner + " came after " + last);
            }
            while (last < owner) {
                starts[++last] = size;
            }
        }

        public void add(int value) {
            room(1);
            bytes[size++] = (byte) value;
        }

        public void add(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        public Block build() {
            owner(starts.length - 1);
            return new Block(Arrays.copyOf(bytes, size), starts);
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            }
        }
    }
}
