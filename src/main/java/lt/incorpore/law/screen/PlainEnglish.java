package lt.incorpore.law.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sentences that are English beyond doubt. The stems of other languages hear much in English words ("oriented",
/// "modelling"), so in these alone only English patterns count; any other sentence may mix languages, and all count.
final class PlainEnglish {

    static final String LANGUAGE = "en";

    /// English alone has these words; none of them is a word of another language of the screen.
    private static final Set<String> WORDS = Set.of(
            "the", "and", "with", "for", "you", "your", "our", "are", "will", "have", "that", "their", "we", "of",
            "this", "from", "who", "can", "should", "must", "or");

    private static final int FEWEST = 3;

    private PlainEnglish() {}

    /// @param text of which the tokens are a sentence
    static boolean is(String text, List<Token> sentence) {
        var found = new HashSet<String>();
        for (var token : sentence) {
            if (!token.isWord()) {
                continue;
            }
            for (var at = token.from; at < token.to; at++) {
                if (text.charAt(at) > 0x7F) {
                    return false;
                }
            }
            if (WORDS.contains(token.readings.getFirst())) {
                found.add(token.readings.getFirst());
            }
        }
        return found.size() >= FEWEST;
    }
}
