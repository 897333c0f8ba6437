package lt.incorpore.law.screen;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether a text is written in a language that the rules read, by how many of its words our own pages and rules
/// use in the one language that knows most of them. Where few are known the rules find nothing, which means nothing.
final class Vocabulary {

    /// Less than this of all words is known of any other language, Spanish, Belarusian and Bulgarian aside; of ours
    /// eight or nine in ten are.
    private static final double FEWEST_OF_ALL = 0.35;

    private static final double FEWEST_OF_A_SENTENCE = 0.15;
    private static final int TELLING_WORDS = 10;
    private static final int TELLING_WORDS_OF_A_SENTENCE = 6;
    private static final int TELLING_LETTERS = 12;

    /// Forms of a word mostly differ after so many letters.
    private static final int HEAD = 5;

    private static final Set<UnicodeScript> READ =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern NO_WORDS = Pattern.compile("(?m)^#.*$|^\\[.*\\]|[%@]+\\w+|\\{[^}]*\\}|<[^>]*>");

    private final Map<String, Set<String>> known = new HashMap<>();

    void add(String language, Collection<String> texts) {
        var words = known.computeIfAbsent(language, l -> new HashSet<>());
        for (var text : texts) {
            for (var word : BETWEEN_WORDS.split(NO_WORDS.matcher(text).replaceAll(" "))) {
                var folded = Fold.word(word);
                words.add(folded);
                if (folded.length() >= HEAD) {
                    words.add(head(folded));
                }
            }
        }
    }

    private static String head(String word) {
        return word.substring(0, HEAD) + "*";
    }

    /// Whether the rules can read a text, or it is too short to tell.
    ///
    /// @param sentences its tokens
    boolean reads(String text, List<List<Token>> sentences) {
        return text.codePoints()
                                .filter(Vocabulary::isUnread)
                                .limit(TELLING_LETTERS)
                                .count()
                        < TELLING_LETTERS
                && sentences.stream()
                        .allMatch(sentence -> knows(words(sentence), TELLING_WORDS_OF_A_SENTENCE, FEWEST_OF_A_SENTENCE))
                && knows(
                        sentences.stream()
                                .flatMap(sentence -> words(sentence).stream())
                                .toList(),
                        TELLING_WORDS,
                        FEWEST_OF_ALL);
    }

    private static boolean isUnread(int point) {
        return Character.isLetter(point) && !READ.contains(UnicodeScript.of(point));
    }

    // Names of people, firms and techniques are alike in all languages.
    private static List<Token> words(List<Token> sentence) {
        var small = sentence.stream()
                .filter(Token::isWord)
                .filter(token -> !token.isCapital)
                .toList();
        return small.size() >= TELLING_WORDS_OF_A_SENTENCE
                ? small
                : sentence.stream().filter(Token::isWord).toList();
    }

    private boolean knows(List<Token> words, int telling, double fewest) {
        return words.size() < telling
                || known.values().stream()
                        .anyMatch(some ->
                                words.stream().filter(word -> isIn(some, word)).count() >= fewest * words.size());
    }

    private static boolean isIn(Set<String> words, Token token) {
        return token.readings.stream()
                .anyMatch(reading ->
                        words.contains(reading) || reading.length() >= HEAD && words.contains(head(reading)));
    }

    static Vocabulary of(Map<String, String> texts) {
        var vocabulary = new Vocabulary();
        Lexicon.LANGUAGES.forEach(
                language -> vocabulary.add(language, Arrays.asList(texts.getOrDefault(language, ""))));
        return vocabulary;
    }
}
