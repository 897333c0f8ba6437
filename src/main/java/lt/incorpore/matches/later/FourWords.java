package lt.incorpore.matches.later;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Codes of four plain Lithuanian words without diacritics: easy to write on paper, to say on the phone and to type
/// on any keyboard. 512 words make 36 bits; how often one may guess is limited by whoever reads them.
@ApplicationScoped
class FourWords {

    static final int COUNT = 4;

    private final List<String> words = read();
    private final SecureRandom random = new SecureRandom();

    List<String> draw() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .toList();
    }

    /// However it was typed: big letters, commas, many blanks.
    static List<String> read(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .limit(COUNT + 1L)
                .toList();
    }

    List<String> all() {
        return words;
    }

    private static List<String> read() {
        try (var in = FourWords.class.getClassLoader().getResourceAsStream("slips/words.txt")) {
            if (in == null) {
                throw new IllegalStateException("slips/words.txt is not on the class path");
            }
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
