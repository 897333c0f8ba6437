package lt.incorpore.taxonomy.names;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Finds concepts by their names in any language, folded as in [Spelling].
///
/// Each name has a signature: one bit of 128 for each of its trigrams. A search looks at all signatures and reads only
/// the names whose bits allow a hit: about a millisecond among the 200,000 names of ESCO with a few languages. Lists of
/// names by trigram would be faster still, and take more memory than the names.
public final class NameIndex {

    private static final int LONGEST_QUERY = 100;
    private static final int NOT_FOUND = -1;

    /// Thousandths of overlap below which two names have nothing to do with each other.
    private static final int LEAST_OVERLAP = 300;

    // How a query sits in a name, best first.
    private static final int WHOLE_NAME = 0;
    private static final int FIRST_WORD = 1;
    private static final int LATER_WORD = 2;
    private static final int WITHIN_WORD = 3;

    private final byte[] bytes;
    private final int[] nameStarts;
    private final long[] lows;
    private final long[] highs;
    private final short[] sizes;
    private final int[] firstNames;

    private NameIndex(Builder built) {
        bytes = built.bytes.toByteArray();
        nameStarts = Arrays.copyOf(built.nameStarts, built.names + 1);
        nameStarts[built.names] = bytes.length;
        lows = Arrays.copyOf(built.lows, built.names);
        highs = Arrays.copyOf(built.highs, built.names);
        sizes = Arrays.copyOf(built.sizes, built.names);
        firstNames = built.firstNames;
    }

    /// @param among numbers of the concepts to look at
    /// @return numbers of those with a name that holds the query: whole names first, then by where in the name the
    ///         query stands, shorter names first
    public int[] containing(String query, int[] among) {
        var wanted = foldedBytes(query);
        if (wanted.length == 0) {
            return new int[0];
        }
        var needed = Trigrams.Signature.inside(wanted);
        return Arrays.stream(among)
                .mapToLong(concept -> packed(bestPlace(concept, wanted, needed), concept))
                .filter(found -> found >= 0)
                .sorted()
                .mapToInt(found -> (int) found)
                .toArray();
    }

    /// @param among numbers of the concepts to look at
    /// @return numbers of the concepts whose best name shares most trigrams with the query, best first
    public int[] nearest(String query, int[] among, int most) {
        var asked = foldedBytes(query);
        if (asked.length == 0 || most < 1) {
            return new int[0];
        }
        var wanted = new Trigrams(asked);
        var best = new long[most];
        Arrays.fill(best, packed(1000 - LEAST_OVERLAP, Integer.MAX_VALUE));
        for (var concept : among) {
            // Numbers rise: with an equal distance the earlier one stays.
            var distance = distance(concept, wanted, (int) (best[most - 1] >>> 32));
            if (distance != NOT_FOUND) {
                best[most - 1] = packed(distance, concept);
                Arrays.sort(best);
            }
        }
        return Arrays.stream(best)
                .mapToInt(found -> (int) found)
                .filter(concept -> concept != Integer.MAX_VALUE)
                .toArray();
    }

    private static long packed(int rank, int concept) {
        return rank == NOT_FOUND ? NOT_FOUND : (long) rank << 32 | concept;
    }

    private static byte[] foldedBytes(String query) {
        var folded = Spelling.fold(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        return folded.getBytes(StandardCharsets.UTF_8);
    }

    private int bestPlace(int concept, byte[] wanted, Trigrams.Signature needed) {
        var best = Integer.MAX_VALUE;
        for (var name = firstNames[concept]; name < firstNames[concept + 1]; name++) {
            if ((lows[name] & needed.low()) != needed.low() || (highs[name] & needed.high()) != needed.high()) {
                continue;
            }
            var place = place(wanted, nameStarts[name], nameStarts[name + 1]);
            if (place != NOT_FOUND) {
                best = Math.min(best, place << 16 | nameStarts[name + 1] - nameStarts[name]);
            }
        }
        return best == Integer.MAX_VALUE ? NOT_FOUND : best;
    }

    private int place(byte[] wanted, int start, int end) {
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
    ///
    /// @param limit the distance that must be undercut
    private int distance(int concept, Trigrams wanted, int limit) {
        var best = 1000 - limit;
        var found = NOT_FOUND;
        for (var name = firstNames[concept]; name < firstNames[concept + 1]; name++) {
            var atMost = wanted.sharedAtMost(lows[name], highs[name]);
            if (wanted.overlap(atMost, sizes[name]) > best) {
                // A trigram that the name repeats counts as often as the query has it.
                var shared = Math.min(atMost, wanted.sharedWith(bytes, nameStarts[name], nameStarts[name + 1]));
                var overlap = wanted.overlap(shared, sizes[name]);
                if (overlap > best) {
                    best = overlap;
                    found = 1000 - overlap;
                }
            }
        }
        return found;
    }

    /// Takes names concept by concept, in rising order of numbers.
    public static final class Builder {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        private final int[] firstNames;
        private final Set<String> sameConcept = new HashSet<>();
        private int[] nameStarts = new int[1024];
        private long[] lows = new long[1024];
        private long[] highs = new long[1024];
        private short[] sizes = new short[1024];
        private int names;
        private int last = -1;

        /// @param concepts one more than the highest number
        public Builder(int concepts) {
            firstNames = new int[concepts + 1];
        }

        public void add(int concept, String name) {
            if (concept != last) {
                sameConcept.clear();
                startUpTo(concept);
            }
            var folded = Spelling.fold(name);
            if (folded.isEmpty() || !sameConcept.add(folded)) {
                return;
            }
            if (names == nameStarts.length - 1) {
                grow(nameStarts.length * 2);
            }
            var text = folded.getBytes(StandardCharsets.UTF_8);
            var signature = Trigrams.Signature.of(text);
            nameStarts[names] = bytes.size();
            lows[names] = signature.low();
            highs[names] = signature.high();
            sizes[names++] = (short) signature.size();
            bytes.writeBytes(text);
        }

        public NameIndex build() {
            startUpTo(firstNames.length - 1);
            return new NameIndex(this);
        }

        private void grow(int room) {
            nameStarts = Arrays.copyOf(nameStarts, room);
            lows = Arrays.copyOf(lows, room);
            highs = Arrays.copyOf(highs, room);
            sizes = Arrays.copyOf(sizes, room);
        }

        private void startUpTo(int concept) {
            if (concept < last) {
                throw new IllegalStateException("Concept " + concept + " came after " + last);
            }
            while (last < concept) {
                firstNames[++last] = names;
            }
        }
    }
}
