package lt.incorpore.law.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The words and patterns of all languages, read once and never changed.
///
/// A file holds lines. `#` begins a comment. `%class = word stem* …` names words; `%class ~ pattern` names what a
/// pattern finds, for the patterns below it. `[RULE VERDICT]` begins a rule, `= …` is what could be written instead,
/// `+ pattern` is found, and `- pattern` takes back what stands within three words of it; `^6` at its end makes it six.
/// `all.txt` holds patterns of classes alone: it is read after the file of each language, which must name these
/// classes.
///
/// A pattern is made of words, `stem*`, `%class`, `(one|other*|%class)`, a number `#18`, `#16-17` or `#3000+`. `..`
/// lets up to three words stand between, `..6` up to six; `?` after a word makes it optional. `a & b ~8` finds both in
/// any order within eight words (ten when nothing is said). `@x` and `!@x` ask that x stands, or does not stand,
/// anywhere in the advertisement; `>x` and `!x` that it stands, or does not, in the same sentence.
final class Lexicon {

    static final List<String> LANGUAGES = List.of("lt", "en", "ru", "pl", "uk");

    /// Patterns that every language has; its classes fill them.
    private static final String COMMON = "all";

    private static final int SHORTEST_HIDDEN = 4;
    private static final int LONGEST_WORD = 40;

    private final Map<String, BitSet> words = new HashMap<>();
    private final Stems stems = new Stems();
    private final Map<String, Integer> classes = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final List<Sought> sought = new ArrayList<>();
    private final Map<Rule, List<Spared>> spared = new HashMap<>();
    private final PatternKeys namedKeys = new PatternKeys();
    private final PatternKeys soughtKeys = new PatternKeys();

    /// A class that a pattern fills.
    record Named(int classNumber, Phrase phrase) {}

    /// A pattern of a rule.
    ///
    /// @param language the file that it stands in
    record Sought(
            String language,
            Rule rule,
            Verdict verdict,
            Phrase phrase,
            @Nullable String proposal) {}

    /// A pattern that takes back what stands near it.
    ///
    /// @param reach how many words away at most
    record Spared(Phrase phrase, int reach) {}

    private Lexicon() {}

    /// Reads the files of the application.
    ///
    /// @throws IllegalStateException naming file and line of what cannot be read
    static Lexicon shipped() {
        return of(shippedTexts());
    }

    static Map<String, String> shippedTexts() {
        var texts = new LinkedHashMap<String, String>();
        var files = new ArrayList<>(LANGUAGES);
        files.add(COMMON);
        for (var file : files) {
            var name = "/law/screen/" + file + ".txt";
            try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The lexicon " + name + " is missing from the application");
                }
                texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + name, e);
            }
        }
        return texts;
    }

    static Lexicon of(Map<String, String> texts) {
        var lexicon = new Lexicon();
        new TreeMap<>(texts).forEach((language, text) -> {
            if (!language.equals(COMMON)) {
                var file = new LexiconFile(language, lexicon);
                file.read(language, text);
                file.read(COMMON, texts.getOrDefault(COMMON, ""));
            }
        });
        return lexicon;
    }

    List<Named> named() {
        return named;
    }

    List<Sought> sought() {
        return sought;
    }

    List<Spared> spared(Rule rule) {
        return spared.getOrDefault(rule, List.of());
    }

    void name(int classNumber, Phrase phrase) {
        named.add(new Named(classNumber, phrase));
        namedKeys.add(phrase.key());
    }

    void seek(Sought what) {
        sought.add(what);
        soughtKeys.add(what.phrase().key());
    }

    PatternKeys namedKeys() {
        return namedKeys;
    }

    PatternKeys soughtKeys() {
        return soughtKeys;
    }

    void spare(Rule rule, Spared what) {
        spared.computeIfAbsent(rule, r -> new ArrayList<>()).add(what);
    }

    /// The number of a class; made known if it is new.
    int classOf(String name) {
        return classes.computeIfAbsent(name, n -> classes.size());
    }

    /// Words and beginnings of words of each class, folded.
    Map<Integer, List<String>> spellings() {
        var spellings = new HashMap<Integer, List<String>>();
        BiConsumer<String, BitSet> add = (spelling, numbers) -> numbers.stream()
                .forEach(number -> spellings
                        .computeIfAbsent(number, n -> new ArrayList<>())
                        .add(spelling));
        words.forEach(add);
        stems.forEach(add);
        return spellings;
    }

    boolean knowsClass(String name) {
        return classes.containsKey(name);
    }

    void addWord(String word, int classNumber) {
        var isStem = word.endsWith("*");
        var plain = isStem ? word.substring(0, word.length() - 1) : word;
        if (plain.equals("€")) {
            plain = "eur";
        }
        var folded = plain.startsWith("<") || plain.length() == 1 && !Character.isLetterOrDigit(plain.charAt(0))
                ? plain
                : isStem ? Fold.single(Fold.word(plain)) : Fold.word(plain);
        if (isStem) {
            stems.add(folded, classNumber);
        } else {
            words.computeIfAbsent(folded, f -> new BitSet()).set(classNumber);
        }
    }

    /// Puts a token into the classes of all its readings.
    void classify(Token token) {
        for (var reading : token.readings) {
            var exact = words.get(reading);
            if (exact != null) {
                token.classes.or(exact);
            }
            stems.addOf(reading, token.classes);
        }
    }

    /// Letters of the longest word or stem that begins here; 0 if none does.
    int longestWordAt(CharSequence letters, int from) {
        var most = Math.min(letters.length() - from, LONGEST_WORD);
        for (var length = most; length >= SHORTEST_HIDDEN; length--) {
            var folded = Fold.single(letters.subSequence(from, from + length));
            if (folded.length() >= SHORTEST_HIDDEN && (words.containsKey(folded) || stems.has(folded))) {
                return length;
            }
        }
        return 0;
    }
}
