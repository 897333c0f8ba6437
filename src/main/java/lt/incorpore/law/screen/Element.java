package lt.incorpore.law.screen;

import java.util.BitSet;
import java.util.List;

/// One place of a pattern: a word of any of these classes, or a number within any of these ranges.
///
/// @param gap how many words may stand before it
record Element(BitSet classes, List<Range> numbers, int gap, boolean optional) {

    /// Both ends included.
    record Range(int from, int to) {
        boolean contains(int number) {
            return number >= from && number <= to;
        }
    }

    boolean takes(Token token) {
        return token.classes.intersects(classes)
                || token.number != Token.NO_NUMBER && numbers.stream().anyMatch(range -> range.contains(token.number));
    }

    /// Whether some token of a text could be taken.
    boolean occursIn(BitSet present) {
        return optional || !numbers.isEmpty() || present.intersects(classes);
    }
}
