package lt.incorpore.search.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A word or a few of a question, and what the rules of each language make of them; each is asked but once.
final class Spelt {

    private final String text;
    private final List<Spelt> parts;
    private final Map<LanguageWords, String> keys = new EnumMap<>(LanguageWords.class);

    private Spelt(String text, List<Spelt> parts) {
        this.text = text;
        this.parts = parts;
    }

    static Spelt of(String text) {
        return new Spelt(text, List.of());
    }

    static Spelt together(List<Spelt> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : new Spelt(parts.stream().map(Spelt::text).collect(Collectors.joining(" ")), parts);
    }

    String text() {
        return text;
    }

    boolean isOneWord() {
        return parts.isEmpty();
    }

    /// The words without their endings, one space between two; empty where these rules leave nothing.
    String key(LanguageWords rule) {
        return keys.computeIfAbsent(rule, this::make);
    }

    private String make(LanguageWords rule) {
        return parts.isEmpty()
                ? String.join(" ", rule.wordsOf(text))
                : parts.stream()
                        .map(part -> part.key(rule))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
