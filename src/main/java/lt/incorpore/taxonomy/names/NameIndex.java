package lt.incorpore.taxonomy.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Finds concepts by their names in any language, folded as in [Spelling]. It reads every name each time: with all of
/// ESCO that is 6 MB of bytes in some milliseconds, less than an index of trigrams would take in memory and care.
public final class NameIndex {

    private static final byte END_OF_NAME = '\n';
    private static final int LONGEST_QUERY = 100;
    private static final int NOT_FOUND = -1;

    /// Thousandths of overlap below which two names have nothing to do with each other.
    private static final int LEAST_OVERLAP = 300;

    // How a query sits in a name, best first.
    private static final int WHOLE_NAME = 0;
    private static final int FIRST_WORD = 1;
    private static final int LATER_WORD = 2;
    private static final int WITHIN_WORD = 3;

    private final Block block;

    private NameIndex(Block block) {
        this.block = block;
    }

    /// @param among numbers of the concepts to look at
    /// @return numbers of those with a name that holds the query: whole names first, then by where in the name the
    ///         query stands, shorter names first
    public int[] containing(String query, int[] among) {
        var wanted = foldedBytes(query);
        if (wanted.length == 0) {
            return new int[0];
        }
        return Arrays.stream(among)
                .mapToLong(concept -> packed(bestPlace(concept, wanted), concept))
                .filter(found -> found >= 0)
                .sorted()
                .mapToInt(found -> (int) found)
                .toArray();
    }

    /// @param among numbers of the concepts to look at
    /// @return numbers of the concepts whose best name shares most trigrams with the query, best first
    public int[] nearest(String query, int[] among, int most) {
        var wanted = new Trigrams();
        var asked = foldedBytes(query);
        var size = trigrams(asked, 0, asked.length, wanted::add);
        if (asked.length == 0) {
            return new int[0];
        }
        return Arrays.stream(among)
                .mapToLong(concept -> packed(distance(concept, wanted, size), concept))
                .filter(found -> found >= 0)
                .sorted()
                .limit(most)
                .mapToInt(found -> (int) found)
                .toArray();
    }

    private static long packed(int rank, int concept) {
        return rank == NOT_FOUND ? NOT_FOUND : (long) rank << 32 | concept;
    }

    private static byte[] foldedBytes(String query) {
        var folded = Spelling.fold(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        return folded.getBytes(StandardCharsets.UTF_8);
    }

    private int bestPlace(int concept, byte[] wanted) {
        var best = Integer.MAX_VALUE;
        var end = block.end(concept);
        for (var at = block.start(concept); at < end; ) {
            var endOfName = endOfName(at);
            var place = place(wanted, at, endOfName);
            if (place != NOT_FOUND) {
                best = Math.min(best, place << 16 | Math.min(endOfName - at, 0xffff));
            }
            at = endOfName + 1;
        }
        return best == Integer.MAX_VALUE ? NOT_FOUND : best;
    }

    private int place(byte[] wanted, int start, int end) {
        var bytes = block.bytes();
        var best = NOT_FOUND;
        for (var at = start; at + wanted.length <= end; at++) {
            if (bytes[at] != wanted[0] || !Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                continue;
            }
            if (at == start) {
                return wanted.length == end - start ? WHOLE_NAME : FIRST_WORD;
            }
            if (bytes[at - 1] == ' ') {
                return LATER_WORD;
            }
            best = WITHIN_WORD;
        }
        return best;
    }

    /// 0 for the same trigrams to 1000 for none shared, of the concept's nearest name; by Dice's coefficient.
    private int distance(int concept, Trigrams wanted, int wantedSize) {
        var best = 0;
        var end = block.end(concept);
        for (var at = block.start(concept); at < end; ) {
            var endOfName = endOfName(at);
            wanted.shared = 0;
            var size = trigrams(block.bytes(), at, endOfName, wanted::count);
            best = Math.max(best, 2000 * Math.min(wanted.shared, wantedSize) / (size + wantedSize));
            at = endOfName + 1;
        }
        return best < LEAST_OVERLAP ? NOT_FOUND : 1000 - best;
    }

    private int endOfName(int at) {
        var end = at;
        while (block.bytes()[end] != END_OF_NAME) {
            end++;
        }
        return end;
    }

    private interface TrigramSink {
        void take(int hash);
    }

    // Two spaces before and one after, so that beginnings count more than ends.
    private static int trigrams(byte[] text, int start, int end, TrigramSink sink) {
        var count = 0;
        var first = (int) ' ';
        var second = (int) ' ';
        for (var at = start; at <= end; count++) {
            var third = (int) ' ';
            if (at == end) {
                at++;
            } else {
                var lead = text[at++];
                third = lead;
                while (lead < 0 && at < end && (text[at] & 0xc0) == 0x80) {
                    third = third << 6 ^ text[at++];
                }
            }
            sink.take((first * 0x9e3779b1 + second * 0x85ebca6b + third * 0xc2b2ae35) >>> 16);
            first = second;
            second = third;
        }
        return count;
    }

    /// A set of trigrams, by 16 bits of a hash: a false hit now and then does no harm to a suggestion.
    private static final class Trigrams {

        private final long[] bits = new long[1 << 10];
        private int shared;

        void add(int hash) {
            bits[hash >>> 6] |= 1L << hash;
        }

        void count(int hash) {
            if ((bits[hash >>> 6] & 1L << hash) != 0) {
                shared++;
            }
        }
    }

    /// Takes names concept by concept, in rising order of numbers.
    public static final class Builder {

        private final Block.Builder block;
        private final Set<String> sameConcept = new HashSet<>();
        private int last = -1;

        /// @param concepts one more than the highest number
        public Builder(int concepts) {
            block = new Block.Builder(concepts);
        }

        public void add(int concept, String name) {
            if (concept != last) {
                sameConcept.clear();
                last = concept;
            }
            block.owner(concept);
            var folded = Spelling.fold(name);
            if (!folded.isEmpty() && sameConcept.add(folded)) {
                block.add(folded.getBytes(StandardCharsets.UTF_8));
                block.add(END_OF_NAME);
            }
        }

        public NameIndex build() {
            return new NameIndex(block.build());
        }
    }
}
