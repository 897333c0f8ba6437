package lt.incorpore.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may stand in a text that people write and others read. Refused are characters that nobody sees or that turn
/// the direction of what follows: controls but tab and line ends, halves of pairs, code points that are no characters,
/// and bidirectional overrides, embeddings and isolates. The joiners U+200C and U+200D stay: Persian is written with
/// them. Source: Unicode Standard 23.7 and 23.8, UAX 9.
public final class PlainText {

    /// Code of the finding.
    public static final String FORBIDDEN = "character_forbidden";

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /// @return the first that may not stand there, as `U+202E`; null where there is none
    public static @Nullable String forbidden(String text) {
        return text.codePoints()
                .filter(PlainText::isForbidden)
                .mapToObj("U+%04X"::formatted)
                .findFirst()
                .orElse(null);
    }

    /// The same text, each such character replaced by U+FFFD.
    public static String clean(String text) {
        if (text.codePoints().noneMatch(PlainText::isForbidden)) {
            return text;
        }
        return text.codePoints()
                .map(each -> isForbidden(each) ? REPLACEMENT : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Adds a finding where the text holds such a character; an absent text holds none.
    public static void check(String pointer, @Nullable String text, List<Finding> findings) {
        var forbidden = text == null ? null : forbidden(text);
        if (forbidden != null) {
            findings.add(Finding.error(pointer, FORBIDDEN).with("character", forbidden));
        }
    }

    private static boolean isForbidden(int point) {
        return isControl(point)
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point >= 0xFDD0 && point <= 0xFDEF
                || (point & 0xFFFE) == 0xFFFE;
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && point != '\t' && point != '\n' && point != '\r';
    }
}
