package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.index.Levels.Level;

/// The leaves of all levels for one search, those with the best possible way first.
final class Reached<L extends Leaf<?>> {

    private final List<L> leaves = new ArrayList<>();
    private final List<long[]> asked = new ArrayList<>();
    private long[] order = new long[16];

    /// @param rows for each leaf a bit for each row that may be answered; leaves without any are left out
    /// @param way  the best points that the way to a leaf can give, negative to leave it out
    void add(Level<L> level, long[][] rows, ToIntFunction<L> way) {
        for (int i = 0; i < level.leaves().size(); i++) {
            L leaf = level.leaves().get(i);
            int points = rows[i].length == 0 ? -1 : way.applyAsInt(leaf);
            if (points >= 0) {
                if (leaves.size() == order.length) {
                    order = Arrays.copyOf(order, 2 * order.length);
                }
                order[leaves.size()] = (long) (Term.FULL - points) << 32 | leaves.size();
                leaves.add(leaf);
                asked.add(rows[i]);
            }
        }
    }

    void sort() {
        Arrays.sort(order, 0, leaves.size());
    }

    int count() {
        return leaves.size();
    }

    int way(int place) {
        return Term.FULL - (int) (order[place] >>> 32);
    }

    L leaf(int place) {
        return leaves.get((int) order[place]);
    }

    long[] asked(int place) {
        return asked.get((int) order[place]);
    }

    /// Lets go of the leaves, so that a search at rest keeps no state alive.
    void forget() {
        leaves.clear();
        asked.clear();
    }
}
