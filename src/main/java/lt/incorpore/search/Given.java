package lt.incorpore.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Nearest;
import org.jspecify.annotations.Nullable;

/// Query parameters as they were sent, and what was found wrong with them so far.
record Given(Map<String, List<String>> sent, List<Finding> findings) {

    /// Blank counts as not sent; that it was is found elsewhere.
    @Nullable
    String one(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /// What nobody can have meant is not looked up: fifty values are refused as a whole.
    void each(String name, BiConsumer<String, List<Finding>> check) {
        var values = all(name);
        if (values.size() <= Filters.MOST) {
            values.forEach(one -> check.accept(one, findings));
        }
    }

    void oneOf(String name, Collection<String> known) {
        each(name, (word, all) -> {
            if (!known.contains(word)) {
                all.add(Nearest.to(word, known).finding("?" + name, "unknown_word"));
            }
        });
    }

    /// One of these words; absent where another was sent.
    @Nullable
    String word(String name, Collection<String> known) {
        oneOf(name, known);
        var word = one(name);
        return word != null && known.contains(word) ? word : null;
    }

    boolean isTrue(String name) {
        return "true".equals(word(name, List.of("true", "false")));
    }

    int number(String name, int absent, int from, int to) {
        var number = Bounds.whole("?" + name, one(name), absent, findings);
        Bounds.number("?" + name, number, from, to, findings);
        return Math.clamp(number, from, to);
    }

    @Nullable
    Integer number(String name, int from, int to) {
        return one(name) == null ? null : number(name, from, from, to);
    }

    /// @param suggested where it is no day
    @Nullable
    LocalDate day(String name, LocalDate from, LocalDate to, LocalDate suggested) {
        var text = one(name);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            Bounds.day("?" + name, day, from, to, findings);
            return day;
        } catch (DateTimeParseException e) {
            findings.add(Finding.error("?" + name, "not_a_day").rejecting(text).suggesting(suggested.toString()));
            return null;
        }
    }
}
