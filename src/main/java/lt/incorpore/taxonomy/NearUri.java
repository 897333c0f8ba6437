package lt.incorpore.taxonomy;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Concepts whose URI is a slip of the pen away. Names cannot help here: an ESCO URI ends in random digits.
final class NearUri {

    /// Characters that may differ. Two URIs of ESCO differ in some 30.
    private static final int SLIPS = 6;

    private NearUri() {}

    private record Candidate(int number, int slips) {}

    /// @return numbers, nearest first
    static IntStream to(String uri, int[] among, @Nullable Concept[] byNumber, int most) {
        var asked = identity(uri);
        return IntStream.of(among)
                .mapToObj(number -> new Candidate(number, slips(asked, byNumber[number])))
                .filter(candidate -> candidate.slips <= SLIPS)
                .sorted(Comparator.comparingInt(Candidate::slips).thenComparingInt(Candidate::number))
                .limit(most)
                .mapToInt(Candidate::number);
    }

    // http for https, a wrong path or a slash at the end do not matter.
    private static String identity(String uri) {
        var end = uri.length();
        while (end > 0 && uri.charAt(end - 1) == '/') {
            end--;
        }
        var tail = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
        return tail.length() > 100 ? tail.substring(0, 100) : tail;
    }

    /// Characters outside the common beginning and the common end: a slip, a swap or a lost character leaves few.
    private static int slips(String asked, @Nullable Concept concept) {
        if (concept == null) {
            return Integer.MAX_VALUE;
        }
        var known = identity(concept.uri());
        var shorter = Math.min(asked.length(), known.length());
        var same = 0;
        while (same < shorter && asked.charAt(same) == known.charAt(same)) {
            same++;
        }
        var sameEnd = 0;
        while (sameEnd < shorter - same
                && asked.charAt(asked.length() - 1 - sameEnd) == known.charAt(known.length() - 1 - sameEnd)) {
            sameEnd++;
        }
        return Math.max(asked.length(), known.length()) - same - sameEnd;
    }
}
