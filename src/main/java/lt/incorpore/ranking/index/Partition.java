package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.index.Leaf.Packing;

/// Cuts rows into leaves: across the widest direction in space, again and again (a k-d tree whose inner nodes nobody
/// needs afterwards), and by the order within a leaf where all places are one.
final class Partition<R, L extends Leaf<R>> {

    private final Packing<R, L> packing;
    private final List<L> leaves = new ArrayList<>();

    private Partition(Packing<R, L> packing) {
        this.packing = packing;
    }

    static <R, L extends Leaf<R>> List<L> cut(List<R> rows, Packing<R, L> packing) {
        Partition<R, L> partition = new Partition<>(packing);
        TreeMap<Integer, List<Placed<R>>> ways = new TreeMap<>();
        for (R row : rows) {
            Point place = packing.place(row);
            int[] direction = place.isKnown() ? new int[] {place.x(), place.y(), place.z()} : new int[3];
            ways.computeIfAbsent(packing.way(row), way -> new ArrayList<>()).add(new Placed<>(row, direction));
        }
        ways.values().forEach(partition::cut);
        return partition.leaves;
    }

    private record Placed<R>(R row, int[] direction) {}

    private void cut(List<Placed<R>> rows) {
        int parts = parts(rows);
        if (parts == 1) {
            leaves.add(packing.pack(
                    rows.stream().map(Placed::row).sorted(packing.order()).toList()));
            return;
        }
        int axis = widest(rows);
        if (axis < 0) {
            rows.sort((one, other) -> packing.order().compare(one.row(), other.row()));
        } else {
            sort(rows, axis);
        }
        int middle = (int) ((long) rows.size() * (parts / 2) / parts);
        cut(rows.subList(0, middle));
        cut(rows.subList(middle, rows.size()));
    }

    private int parts(List<Placed<R>> rows) {
        int most = packing.most();
        // A leaf begins a little below full, so that newcomers do not split it at once.
        int fill = most - most / 20;
        return rows.size() <= most ? 1 : (rows.size() + fill - 1) / fill;
    }

    /// The direction in which the places lie farthest apart, -1 when all are one.
    private int widest(List<Placed<R>> rows) {
        int[] low = rows.getFirst().direction().clone();
        int[] high = low.clone();
        for (Placed<R> row : rows) {
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], row.direction()[axis]);
                high[axis] = Math.max(high[axis], row.direction()[axis]);
            }
        }
        int widest = 0;
        for (int axis = 1; axis < 3; axis++) {
            if ((long) high[axis] - low[axis] > (long) high[widest] - low[widest]) {
                widest = axis;
            }
        }
        return high[widest] == low[widest] ? -1 : widest;
    }

    /// By place along one axis, ties as they came: plain numbers sort much faster than a comparator.
    private void sort(List<Placed<R>> rows, int axis) {
        long[] keys = new long[rows.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) rows.get(i).direction()[axis] << 32 | i;
        }
        Arrays.sort(keys);
        List<Placed<R>> before = new ArrayList<>(rows);
        for (int i = 0; i < keys.length; i++) {
            rows.set(i, before.get((int) keys[i]));
        }
    }
}
