package lt.incorpore.matches;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Nearest;
import org.jspecify.annotations.Nullable;

/// How much of its reasons an answer says: `explain=points`, `terms` or `full`.
public enum Depth {
    /// The numbers alone, for machines that have words of their own.
    POINTS,
    /// Every term with its sentence and its parts.
    TERMS,
    /// The same, and what would help.
    FULL;

    /// The word in the query.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasWords() {
        return this != POINTS;
    }

    /// Reads the parameter.
    ///
    /// @param word  as it was sent; [#TERMS] when absent
    /// @param known the depths that the address has
    static Depth read(@Nullable String word, List<Finding> findings, Depth... known) {
        if (word == null) {
            return TERMS;
        }
        for (var depth : known) {
            if (depth.word().equals(word)) {
                return depth;
            }
        }
        var words = Arrays.stream(known).map(Depth::word).toList();
        findings.add(Nearest.to(word, words).finding("?explain", "unknown_word"));
        return TERMS;
    }
}
