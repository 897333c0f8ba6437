package lt.incorpore.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The known names nearest to an unknown one, by edit distance with neighbours swapped counted once.
///
/// @param asked what was sent
/// @param near  known names, nearest first; at most three
public record Nearest(String asked, List<String> near) {

    private static final int MOST = 3;

    public Nearest {
        near = List.copyOf(near);
    }

    public static Nearest to(String asked, Collection<String> known) {
        var wanted = fold(asked);
        // A name more than half different is no help to anybody, except when there are few to choose from.
        var limit = known.size() <= MOST ? Integer.MAX_VALUE : Math.max(2, wanted.length() / 2);
        var near = known.stream()
                .map(name -> new Candidate(name, distance(wanted, fold(name))))
                .filter(c -> c.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
        return new Nearest(asked, near);
    }

    public Finding finding(String pointer, String code) {
        return Finding.error(pointer, code)
                .with("near", near.isEmpty() ? "–" : String.join(", ", near))
                .rejecting(asked)
                .suggesting(near.isEmpty() ? null : near.getFirst());
    }

    private record Candidate(String name, int distance) {}

    private static String fold(String text) {
        return text.length() > 64 ? text.substring(0, 64).toLowerCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }

    /// Optimal string alignment distance.
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    @SuppressWarnings("ParameterNumber")
    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var best = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
