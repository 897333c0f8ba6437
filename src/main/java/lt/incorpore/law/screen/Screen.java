package lt.incorpore.law.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// Reads an advertisement and says what the rules find in it. The same text gives the same findings. Safe to share
/// between threads.
public final class Screen {

    /// Changes when the way of reading changes though the words do not.
    private static final String READING = "3";

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final String version;

    private Screen(Lexicon lexicon, Vocabulary vocabulary, String version) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.version = version;
    }

    /// The screen with the words and patterns of the application.
    ///
    /// @throws IllegalStateException naming file and line of what is wrong in them
    public static Screen load() {
        var texts = Lexicon.shippedTexts();
        var vocabulary = Vocabulary.of(texts);
        Arrays.stream(Lang.values())
                .filter(lang -> Lexicon.LANGUAGES.contains(lang.tag()))
                .forEach(lang -> vocabulary.add(lang.tag(), Words.of(lang).values()));
        return new Screen(Lexicon.of(texts), vocabulary, hash(READING + texts));
    }

    static Screen of(Map<String, String> texts) {
        return new Screen(Lexicon.of(texts), Vocabulary.of(texts), hash(READING + texts));
    }

    /// Names the rules; another version may find something else.
    public String version() {
        return version;
    }

    /// What an advertisement says.
    public record Text(String title, String description) {}

    /// Takes an advertisement apart, to be asked what it says.
    public Reading read(Text advertisement) {
        return new Reading(lexicon, vocabulary, advertisement);
    }

    /// @return what [Reading#found] finds
    public List<Found> check(Text advertisement) {
        return read(advertisement).found();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
