package lt.incorpore.law.screen;

import org.jspecify.annotations.Nullable;

/// Something a rule found.
///
/// @param part     the part of the advertisement
/// @param from     where the phrase begins in that part, in UTF-16 units
/// @param to       where it ends, exclusive
/// @param phrase   as it was written
/// @param proposal what could be written instead, in the language of the phrase
public record Found(
        Rule rule,
        Verdict verdict,
        Part part,
        int from,
        int to,
        String phrase,
        @Nullable String proposal) {

    /// The parts that are read.
    public enum Part {
        TITLE,
        DESCRIPTION
    }
}
