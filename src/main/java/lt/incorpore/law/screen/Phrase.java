package lt.incorpore.law.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pattern over the words of one sentence: sequences that stand near each other in any order, under conditions.
///
/// @param window most words from the first to the last, where there are several sequences
/// @param here   what must stand in the same sentence
/// @param absent what must not
/// @param anywhere what must stand in the advertisement
/// @param nowhere  what must not
record Phrase(
        List<List<Element>> sequences,
        int window,
        List<Element> here,
        List<Element> absent,
        List<Element> anywhere,
        List<Element> nowhere) {

    /// First and last token, both included.
    record Span(int first, int last) {
        Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }

        boolean meets(Span other) {
            return first <= other.last && other.first <= last;
        }

        boolean isWithin(int words, Span other) {
            return first <= other.last + words && other.first <= last + words;
        }

        int length() {
            return last - first + 1;
        }
    }

    /// Every place of a sentence where it matches.
    ///
    /// @param present    classes of the sentence's words
    /// @param everywhere classes of all words of the advertisement
    List<Span> in(List<Token> sentence, BitSet present, BitSet everywhere) {
        if (!mayMatch(sentence, present, everywhere)) {
            return List.of();
        }
        var found = new ArrayList<List<Span>>();
        found.add(List.of());
        for (var sequence : sequences) {
            var spans = spans(sequence, sentence);
            var longer = new ArrayList<List<Span>>();
            for (var one : found) {
                spans.stream().filter(span -> fits(span, one)).forEach(span -> longer.add(with(one, span)));
            }
            if (longer.isEmpty()) {
                return List.of();
            }
            found = longer;
        }
        return found.stream()
                .map(spans -> spans.stream().reduce(Span::with).orElseThrow())
                .distinct()
                .toList();
    }

    private boolean fits(Span span, List<Span> others) {
        var whole = span;
        for (var other : others) {
            if (span.meets(other)) {
                return false;
            }
            whole = whole.with(other);
        }
        return others.isEmpty() || whole.length() <= window;
    }

    private static List<Span> with(List<Span> spans, Span another) {
        var longer = new ArrayList<>(spans);
        longer.add(another);
        return longer;
    }

    /// Classes of which a sentence must have one, the fewest there are; none where a number would do.
    int[] key() {
        return sequences.stream()
                .flatMap(List::stream)
                .filter(element -> !element.isOptional() && element.numbers().isEmpty())
                .map(Element::classes)
                .min(Comparator.comparingInt(classes -> classes.length))
                .orElseGet(() -> new int[0]);
    }

    private boolean mayMatch(List<Token> sentence, BitSet present, BitSet everywhere) {
        for (var sequence : sequences) {
            for (var element : sequence) {
                if (!element.mayOccur(present)) {
                    return false;
                }
            }
        }
        for (var element : anywhere) {
            if (!element.isOneOf(everywhere)) {
                return false;
            }
        }
        for (var element : nowhere) {
            if (element.isOneOf(everywhere)) {
                return false;
            }
        }
        for (var element : here) {
            if (!element.occursIn(sentence, present)) {
                return false;
            }
        }
        for (var element : absent) {
            if (element.occursIn(sentence, present)) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> spans(List<Element> sequence, List<Token> sentence) {
        var spans = new ArrayList<Span>();
        for (var start = 0; start < sentence.size(); start++) {
            if (sequence.getFirst().takes(sentence.get(start))) {
                var end = end(sequence, 1, sentence, start);
                if (end != null) {
                    spans.add(new Span(start, end));
                }
            }
        }
        return spans;
    }

    // The nearest end; gaps are small, so trying all is cheap.
    private static @Nullable Integer end(List<Element> sequence, int next, List<Token> sentence, int at) {
        if (next == sequence.size()) {
            return at;
        }
        var element = sequence.get(next);
        var last = Math.min(sentence.size() - 1, at + 1 + element.gap());
        for (var i = at + 1; i <= last; i++) {
            if (element.takes(sentence.get(i))) {
                var end = end(sequence, next + 1, sentence, i);
                if (end != null) {
                    return end;
                }
            }
        }
        return element.isOptional() ? end(sequence, next + 1, sentence, at) : null;
    }
}
