package lt.incorpore.offers.duplicates;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.taxonomy.names.Spelling;

/// A text in 64 numbers of which about as many agree with those of another text as the two share runs of three words
/// (MinHash: A. Broder, On the resemblance and containment of documents, 1997). Case, diacritics and marks aside.
record Sketch(int[] least) {

    static final int LENGTH = 64;

    /// Two texts of which at least this share of all runs of words is the same say nearly the same.
    static final double NEARLY_THE_SAME = 0.7;

    private static final int RUN = 3;
    private static final int ROWS = 4;

    /// Shorter texts are too alike by chance: half of all cleaners' advertisements say the same ten words.
    private static final int FEWEST_WORDS = 12;

    private static final long[] FACTORS = factors();

    /// @return nothing when there is too little text to tell
    static Optional<Sketch> of(OfferContent content) {
        var words = List.of(Spelling.fold(said(content.title()) + " " + said(content.description()))
                .split(" ", -1));
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var least = new int[LENGTH];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var run : runs(words)) {
            for (var i = 0; i < LENGTH; i++) {
                var mixed = (int) (mix(run * FACTORS[i]) >>> 33);
                least[i] = Math.min(least[i], mixed);
            }
        }
        return Optional.of(new Sketch(least));
    }

    private static String said(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<Long> runs(List<String> words) {
        var runs = new HashSet<Long>();
        for (var i = 0; i + RUN <= words.size(); i++) {
            var hash = 0xcbf29ce484222325L;
            for (var word : words.subList(i, i + RUN)) {
                for (var at = 0; at < word.length(); at++) {
                    hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
                }
                hash = (hash ^ ' ') * 0x100000001b3L;
            }
            runs.add(hash);
        }
        return runs;
    }

    // The finaliser of SplitMix64: every bit of the number depends on every bit of what went in.
    private static long mix(long number) {
        var mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static long[] factors() {
        var factors = new long[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            factors[i] = mix((i + 1) * 0x9e3779b97f4a7c15L) | 1;
        }
        return factors;
    }

    /// Share of the runs of words that two texts have in common, about.
    double likeness(Sketch other) {
        var same = 0;
        for (var i = 0; i < LENGTH; i++) {
            if (least[i] == other.least[i]) {
                same++;
            }
        }
        return same / (double) LENGTH;
    }

    /// Sixteen numbers of which nearly the same texts share at least one: what an index can look up.
    Integer[] bands() {
        var bands = new Integer[LENGTH / ROWS];
        for (var band = 0; band < bands.length; band++) {
            var hash = (long) band;
            for (var row = 0; row < ROWS; row++) {
                hash = mix(hash ^ least[band * ROWS + row]);
            }
            bands[band] = (int) hash;
        }
        return bands;
    }

    boolean isNearlyTheSameAs(Sketch other) {
        return likeness(other) >= NEARLY_THE_SAME;
    }
}
