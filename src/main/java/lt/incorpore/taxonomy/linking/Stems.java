package lt.incorpore.taxonomy.linking;

import java.util.List;
import java.util.Map;
import lt.incorpore.taxonomy.names.Spelling;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.PorterStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// Takes the endings off words: Snowball's rules where there are some, else the longest known ending. Not shared by
/// threads: Snowball's stemmers hold the word they work on.
final class Stems {

    private static final int SHORTEST_STEM = 3;

    // Longest first. Forms of one noun or adjective, both genders, no derivation.
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "pl",
            List.of(
                    "owie", "ami", "ach", "ego", "emu", "ymi", "imi", "ych", "ich", "iem", "ów", "om", "ej", "ym", "im",
                    "em", "ie", "ia", "iu", "ką", "ki", "ka", "y", "i", "a", "e", "ą", "ę", "o", "u"),
            "lv",
            List.of(
                    "ajam", "ajai", "iem", "ais", "ām", "am", "ai", "as", "ās", "ēm", "em", "es", "ēs", "ie", "is",
                    "os", "us", "ij", "im", "ā", "ē", "ī", "ū", "a", "e", "i", "o", "u", "s", "š"),
            "uk",
            List.of(
                    "ового", "ами", "ями", "ого", "ому", "ові", "еві", "ник", "ниця", "ах", "ях", "ий", "ій", "ої",
                    "ів", "им", "их", "ою", "ею", "ом", "ем", "а", "я", "и", "і", "о", "у", "ю", "е", "ь"));

    private final @org.jspecify.annotations.Nullable SnowballStemmer snowball;
    private final List<String> endings;

    private Stems(@org.jspecify.annotations.Nullable SnowballStemmer snowball, List<String> endings) {
        this.snowball = snowball;
        this.endings = endings;
    }

    /// @param lang BCP 47 tag; words of a language without rules stay whole
    static Stems of(String lang) {
        return switch (lang) {
            case "lt" -> new Stems(new LithuanianStemmer(), List.of());
            case "en" -> new Stems(new PorterStemmer(), List.of());
            case "et" -> new Stems(new EstonianStemmer(), List.of());
            case "de" -> new Stems(new GermanStemmer(), List.of());
            case "ru" -> new Stems(new RussianStemmer(), List.of());
            default -> new Stems(null, ENDINGS.getOrDefault(lang, List.of()));
        };
    }

    /// @param word in lower case, with its diacritics
    /// @return without ending and diacritics
    String stem(String word) {
        return Spelling.fold(snowball == null ? withoutEnding(word) : bySnowball(snowball, word));
    }

    private static String bySnowball(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private String withoutEnding(String word) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
