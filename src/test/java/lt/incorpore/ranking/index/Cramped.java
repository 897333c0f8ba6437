package lt.incorpore.ranking.index;

import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.index.Leaf.Packing;

/// Leaves of eight rows, so that a few dozen rows fill many of them.
record Cramped<R, L extends Leaf<R>>(Packing<R, L> packing) implements Packing<R, L> {

    @Override
    public long number(R row) {
        return packing.number(row);
    }

    @Override
    public int way(R row) {
        return packing.way(row);
    }

    @Override
    public Point place(R row) {
        return packing.place(row);
    }

    @Override
    public int most() {
        return 8;
    }

    @Override
    public Comparator<R> order() {
        return packing.order();
    }

    @Override
    public L pack(List<R> rows) {
        return packing.pack(rows);
    }
}
