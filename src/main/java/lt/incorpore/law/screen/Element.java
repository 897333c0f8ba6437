package lt.incorpore.law.screen;

import java.util.BitSet;
import java.util.List;

/// One place of a pattern: a word of any of some classes, or a number within any of some ranges.
final class Element {

    private final int[] classes;
    private final List<Range> numbers;
    private final int gap;
    private final boolean isOptional;

    /// Both ends included.
    record Range(int from, int to) {
        boolean contains(int number) {
            return number >= from && number <= to;
        }
    }

    /// @param gap how many words may stand before it
    Element(BitSet classes, List<Range> numbers, int gap, boolean isOptional) {
        this.classes = classes.stream().toArray();
        this.numbers = numbers;
        this.gap = gap;
        this.isOptional = isOptional;
    }

    int[] classes() {
        return classes.clone();
    }

    List<Range> numbers() {
        return numbers;
    }

    int gap() {
        return gap;
    }

    boolean isOptional() {
        return isOptional;
    }

    boolean takes(Token token) {
        return isOneOf(token.classes) || token.number != Token.NO_NUMBER && takes(token.number);
    }

    private boolean takes(int number) {
        for (var range : numbers) {
            if (range.contains(number)) {
                return true;
            }
        }
        return false;
    }

    /// Whether any of its classes is among these.
    boolean isOneOf(BitSet present) {
        for (var one : classes) {
            if (present.get(one)) {
                return true;
            }
        }
        return false;
    }

    /// Whether some token of a text with these classes could be taken.
    boolean mayOccur(BitSet present) {
        return isOptional || !numbers.isEmpty() || isOneOf(present);
    }

    /// Whether it takes a token of this sentence.
    boolean occursIn(List<Token> sentence, BitSet present) {
        if (isOneOf(present)) {
            return true;
        }
        if (!numbers.isEmpty()) {
            for (var token : sentence) {
                if (token.number != Token.NO_NUMBER && takes(token.number)) {
                    return true;
                }
            }
        }
        return false;
    }
}
