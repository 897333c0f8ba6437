package lt.incorpore.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Gives each distinct value a number, from 0 on. A server then keeps the number with the offer, and a question
/// brings one table of answers, a line for each value, instead of one calculation for each offer.
final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int of(T value) {
        Integer number = numbers.putIfAbsent(value, values.size());
        if (number == null) {
            values.add(value);
            return values.size() - 1;
        }
        return number;
    }

    int size() {
        return values.size();
    }

    T at(int number) {
        return values.get(number);
    }

    /// What a function says of each value, in the order of their numbers.
    int[] table(ToIntFunction<T> function) {
        int[] table = new int[values.size()];
        for (int number = 0; number < table.length; number++) {
            table[number] = function.applyAsInt(values.get(number));
        }
        return table;
    }
}
