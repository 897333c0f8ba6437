package lt.incorpore.law.screen;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Finds the patterns, numbered as they were added, that could match where some classes are present: most need a class
/// that is not there.
final class PatternKeys {

    private final Map<Integer, BitSet> byClass = new HashMap<>();
    private final BitSet keyless = new BitSet();
    private int size;

    /// @param key classes of which one must be present; none where the pattern could match anywhere
    void add(int[] key) {
        if (key.length == 0) {
            keyless.set(size);
        }
        for (var one : key) {
            byClass.computeIfAbsent(one, n -> new BitSet()).set(size);
        }
        size++;
    }

    BitSet possible(BitSet present) {
        var possible = (BitSet) keyless.clone();
        for (var one = present.nextSetBit(0); one >= 0; one = present.nextSetBit(one + 1)) {
            addWith(one, possible);
        }
        return possible;
    }

    /// Adds what one more class makes possible.
    void addWith(int one, BitSet possible) {
        var some = byClass.get(one);
        if (some != null) {
            possible.or(some);
        }
    }
}
