package lt.incorpore.taxonomy.names;

/// The runs of three letters of one folded text, two spaces set before it and one after, so that beginnings count more
/// than ends. Kept as 16 bits of a hash each: a false hit now and then does no harm to a suggestion.
final class Trigrams {

    private static final int HASH_BITS = 16;
    private static final int SIGNATURE_BITS = 7;
    private static final int SPACE = ' ';

    private final long[] set = new long[1 << HASH_BITS - 6];
    /// How many of the trigrams fall on each bit of a signature.
    private final int[] bySignatureBit = new int[1 << SIGNATURE_BITS];

    private final Signature signature;
    private final int size;

    /// @param text UTF-8
    Trigrams(byte[] text) {
        size = each(text, 0, text.length, hash -> {
            set[hash >>> 6] |= 1L << hash;
            bySignatureBit[hash >>> HASH_BITS - SIGNATURE_BITS]++;
        });
        signature = Signature.of(text);
    }

    /// One bit of 128 for each trigram, and how many there are.
    record Signature(long low, long high, int size) {

        static Signature of(byte[] text) {
            var bits = new long[2];
            var size = each(text, 0, text.length, hash -> mark(bits, hash));
            return new Signature(bits[0], bits[1], size);
        }

        /// What the signature of every longer text has which holds this one.
        static Signature inside(byte[] text) {
            var bits = new long[2];
            var seen = new int[1];
            var size = each(text, 0, text.length, hash -> {});
            each(text, 0, text.length, hash -> {
                // The first two and the last lean on the spaces around.
                if (seen[0] >= 2 && seen[0] < size - 1) {
                    mark(bits, hash);
                }
                seen[0]++;
            });
            return new Signature(bits[0], bits[1], size);
        }

        private static void mark(long[] bits, int hash) {
            bits[hash >>> HASH_BITS - 1] |= 1L << (hash >>> HASH_BITS - SIGNATURE_BITS);
        }
    }

    /// No text of this signature shares more different trigrams.
    int sharedAtMost(long low, long high) {
        var most = 0;
        for (var common = signature.low & low; common != 0; common &= common - 1) {
            most += bySignatureBit[Long.numberOfTrailingZeros(common)];
        }
        for (var common = signature.high & high; common != 0; common &= common - 1) {
            most += bySignatureBit[Long.SIZE + Long.numberOfTrailingZeros(common)];
        }
        return most;
    }

    /// How many trigrams of the other text are here, too.
    int sharedWith(byte[] other, int start, int end) {
        var hits = new int[1];
        each(other, start, end, hash -> hits[0] += (int) (set[hash >>> 6] >>> hash & 1));
        return hits[0];
    }

    /// Dice's coefficient in thousandths.
    int overlap(int shared, int otherSize) {
        return 2000 * Math.min(Math.min(shared, size), otherSize) / (size + otherSize);
    }

    private interface Sink {
        void take(int hash);
    }

    /// @return how many there are
    private static int each(byte[] text, int start, int end, Sink sink) {
        var count = 0;
        var first = SPACE;
        var second = SPACE;
        for (var at = start; at <= end; count++) {
            var third = SPACE;
            if (at == end) {
                at++;
            } else {
                third = text[at++];
                // The further bytes of a letter outside ASCII.
                while (third < 0 && at < end && (text[at] & 0xc0) == 0x80) {
                    third = third << 6 ^ text[at++];
                }
            }
            sink.take((first * 0x9e3779b1 + second * 0x85ebca6b + third * 0xc2b2ae35) >>> 32 - HASH_BITS);
            first = second;
            second = third;
        }
        return count;
    }
}
