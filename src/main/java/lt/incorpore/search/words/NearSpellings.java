package lt.incorpore.search.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Spellings that differ from another one by a letter or two: one that is missing, superfluous, wrong, or has changed
/// places with its neighbour.
///
/// A scan over those of about the same length, of which nearly all are ruled out by the letters they are made of. Fuzzy
/// queries of Lucene were set aside: they build an automaton for each word, which for two letters took a hundred times
/// as long as the search itself.
final class NearSpellings {

    /// Whoever meant one of more than so many meant none.
    private static final int MOST = 50;

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    // By length; of equal length in order, so that the same ones are found whenever there are too many.
    private final String[] spellings;
    private final long[] letters;
    // Where spellings of each length begin.
    private final int[] begin;

    NearSpellings(Collection<String> all) {
        spellings = all.stream()
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .sorted(ORDER)
                .toArray(String[]::new);
        letters = Arrays.stream(spellings).mapToLong(NearSpellings::letters).toArray();
        var longest = spellings.length == 0 ? 0 : spellings[spellings.length - 1].length();
        begin = new int[longest + 2];
        for (var spelling : spellings) {
            begin[spelling.length() + 1]++;
        }
        Arrays.parallelPrefix(begin, Integer::sum);
    }

    boolean contains(String spelling) {
        return Arrays.binarySearch(spellings, spelling, ORDER) >= 0;
    }

    /// @param edits  how many letters may differ
    /// @param prefix how many of the first letters may not
    /// @return at most fifty
    List<String> of(String wanted, int edits, int prefix) {
        var found = new ArrayList<String>();
        var wantedLetters = letters(wanted);
        var from = begin[Math.clamp(wanted.length() - (long) edits, 0, begin.length - 1)];
        var to = begin[Math.min(wanted.length() + edits + 1, begin.length - 1)];
        for (var i = from; i < to && found.size() < MOST; i++) {
            // One letter instead of another changes two bits; nothing changes more.
            if (Long.bitCount(letters[i] ^ wantedLetters) <= 2 * edits
                    && spellings[i].regionMatches(0, wanted, 0, prefix)
                    && isWithin(edits, wanted, spellings[i])) {
                found.add(spellings[i]);
            }
        }
        return found;
    }

    private static long letters(String spelling) {
        var bits = 0L;
        for (var i = 0; i < spelling.length(); i++) {
            bits |= 1L << spelling.charAt(i);
        }
        return bits;
    }

    /// Whether so many letters less, more, other, or in changed places with a neighbour make one text of another.
    static boolean isWithin(int edits, String a, String b) {
        var before = new int[b.length() + 1];
        var above = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.length(); j++) {
                var other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + other);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > edits) {
                return false;
            }
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()] <= edits;
    }
}
