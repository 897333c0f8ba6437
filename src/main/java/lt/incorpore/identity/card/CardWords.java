package lt.incorpore.identity.card;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lt.incorpore.identity.Random;

/// What stands on a card: five made-up words that can be said aloud in any language, 80 random bits. Each
/// word is 16 bits as consonant, vowel, consonant, vowel, consonant (proquints: Wilkerson, arXiv:0901.4016).
///
/// @param text lower case, a hyphen between: `lusab-babad-gutih-tugad-modog`
record CardWords(String text) {

    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aiou";
    private static final int WORDS = 5;
    private static final int BITS = 16;
    private static final Pattern LETTERS = Pattern.compile("([" + CONSONANTS + "][" + VOWELS + "][" + CONSONANTS + "]["
            + VOWELS + "][" + CONSONANTS + "]){" + WORDS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");

    static CardWords fresh() {
        var bytes = Random.bytes(WORDS * BITS / 8);
        var text = new StringBuilder();
        for (var i = 0; i < bytes.length; i += 2) {
            text.append(text.isEmpty() ? "" : "-").append(word((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
        }
        return new CardWords(text.toString());
    }

    /// As somebody typed or said them: spaces, hyphens and capitals make no difference.
    static Optional<CardWords> read(String typed) {
        var letters = BETWEEN.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        if (!LETTERS.matcher(letters).matches()) {
            return Optional.empty();
        }
        return Optional.of(new CardWords(letters.replaceAll("(.{5})(?!$)", "$1-")));
    }

    private static String word(int bits) {
        return ""
                + CONSONANTS.charAt(bits >> 12)
                + VOWELS.charAt(bits >> 10 & 3)
                + CONSONANTS.charAt(bits >> 6 & 15)
                + VOWELS.charAt(bits >> 4 & 3)
                + CONSONANTS.charAt(bits & 15);
    }

    @Override
    public String toString() {
        return "card words";
    }
}
