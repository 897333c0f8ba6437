package lt.incorpore.taxonomy.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes spellings comparable: people type without diacritics, in capitals, with and without full stops.
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");

    // Letters that Unicode does not take apart.
    private static final Map<String, String> WHOLE_LETTERS = Map.of("ł", "l", "đ", "d", "ø", "o", "ß", "ss", "æ", "ae");
    private static final Pattern WHOLE = Pattern.compile("[łđøßæ]");

    // Words for a kind of municipality, folded. The kind stays as one letter, since a city and the district around it
    // share the rest of their name.
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("savivaldybe", ""),
            Map.entry("savivaldybes", ""),
            Map.entry("savivaldybeje", ""),
            Map.entry("sav", ""),
            Map.entry("municipality", ""),
            Map.entry("rajonas", "r"),
            Map.entry("rajono", "r"),
            Map.entry("rajone", "r"),
            Map.entry("raj", "r"),
            Map.entry("district", "r"),
            Map.entry("miestas", "m"),
            Map.entry("miesto", "m"),
            Map.entry("mieste", "m"),
            Map.entry("city", "m"));

    private Spelling() {}

    /// Lower case without diacritics, words parted by one space; empty when there is no letter or digit.
    public static String fold(String text) {
        var folded = text;
        if (!isAscii(text)) {
            folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("");
        }
        folded = folded.toLowerCase(Locale.ROOT);
        if (!isAscii(folded)) {
            folded = WHOLE.matcher(folded).replaceAll(letter -> WHOLE_LETTERS.getOrDefault(letter.group(), ""));
        }
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /// The spelling of a municipality, folded: "Utenos rajono savivaldybė" and "UTENOS R. SAV." are both "utenos r".
    public static String foldMunicipality(String text) {
        return Arrays.stream(fold(text).split(" "))
                .map(word -> KINDS.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
