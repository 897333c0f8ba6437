package lt.incorpore.law.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A word, a number or a sign of an advertisement, with every way in which it can be read.
final class Token {

    static final int NO_NUMBER = -1;

    final int from;
    int to;
    /// As a name does, or the first word of a sentence.
    final boolean isCapital;
    /// Folded; the first one is the word as written.
    final List<String> readings = new ArrayList<>();
    /// The classes of the lexicon that it belongs to.
    final BitSet classes = new BitSet();
    /// Whole part of a number.
    int number = NO_NUMBER;
    /// Grows at each end of a sentence.
    int sentence;

    Token(int from, int to, boolean isCapital) {
        this.from = from;
        this.to = to;
        this.isCapital = isCapital;
    }

    /// The same, of which more can be known than of this.
    Token copy() {
        var copy = new Token(from, to, isCapital);
        copy.readings.addAll(readings);
        copy.classes.or(classes);
        copy.number = number;
        copy.sentence = sentence;
        return copy;
    }

    boolean isWord() {
        return number == NO_NUMBER
                && !readings.isEmpty()
                && Character.isLetter(readings.getFirst().codePointAt(0));
    }

    boolean isLetter() {
        return isWord() && readings.getFirst().length() == 1;
    }
}
