package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lt.incorpore.taxonomy.names.Spelling;

/// A title taken apart for comparing: its stems, and the runs of letters of its words.
///
/// @param stems in the order of the title
/// @param grams runs of [#SHORTEST_GRAM] to [#LONGEST_GRAM] letters of each word, with how often they stand there;
/// words
///              begin and end with a space
record TitleWords(List<String> stems, Map<String, Float> grams) {

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;

    /// "Vairuotojas (-a)": the other gender of the word before.
    private static final Pattern GENDER = Pattern.compile("\\(\\s*[-–][^)]*\\)");
    /// What a title says that it does not mean.
    private static final Pattern EXCEPTION = Pattern.compile("(?i)[,(]?\\s+(except|including|excluding)\\b.*");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#']+");

    /// Little words, and "others" and "not classified elsewhere" as classifications say it.
    private static final Set<String> SAY_NOTHING = Set.of(("and of the for in or a an to with other all nec ir ar bei"
                    + " kiti kitų kita i w oraz lub z do na ze dla pozostali spraw pozostałe gdzie indziej"
                    + " niesklasyfikowani un vai ja voi sh kitur nepriskirti iki su pagal už und oder и в на для")
            .split(" "));

    /// @param stems rules of the title's language
    static TitleWords of(String title, Stems stems) {
        var lower = GENDER.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var words = words(EXCEPTION.matcher(lower).replaceAll(""));
        return of(words.isEmpty() ? words(lower) : words, stems);
    }

    /// A sentence or a description: all of it counts.
    static TitleWords ofText(String text, Stems stems) {
        return of(words(text.toLowerCase(Locale.ROOT)), stems);
    }

    private static TitleWords of(List<String> words, Stems stems) {
        return new TitleWords(words.stream().map(stems::stem).toList(), grams(words));
    }

    /// The runs of letters of some words, each run by how often it stands there, ever less for one more.
    static Map<String, Float> grams(Collection<String> words) {
        var counts = new HashMap<String, Float>();
        for (var word : words) {
            count(' ' + Spelling.fold(word) + ' ', counts);
        }
        counts.replaceAll((gram, count) -> 1 + (float) Math.log(count));
        return counts;
    }

    /// The different stems, each as much as the other.
    Map<String, Float> stemSet() {
        var set = new HashMap<String, Float>();
        new HashSet<>(stems).forEach(stem -> set.put(stem, 1f));
        return set;
    }

    /// The stems, each by how often it stands there, ever less for one more.
    Map<String, Float> stemCounts() {
        var counts = new HashMap<String, Float>();
        stems.forEach(stem -> counts.merge(stem, 1f, Float::sum));
        counts.replaceAll((stem, count) -> 1 + (float) Math.log(count));
        return counts;
    }

    private static List<String> words(String title) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(title)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit) && !SAY_NOTHING.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static void count(String word, Map<String, Float> counts) {
        for (var length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
            for (var at = 0; at + length <= word.length(); at++) {
                counts.merge(word.substring(at, at + length), 1f, Float::sum);
            }
        }
    }
}
