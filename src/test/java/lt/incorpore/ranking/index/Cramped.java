package lt.incorpore.ranking.index;

import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.index.Leaf.Packing;

/// Leaves of a few rows, eight unless told, so that a few dozen rows fill many of them.
record Cramped<R, L extends Leaf<R>>(Packing<R, L> packing, int most) implements Packing<R, L> {

    Cramped(Packing<R, L> packing) {
        this(packing, 8);
    }

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
    public Comparator<R> order() {
        return packing.order();
    }

    @Override
    public L pack(List<R> rows) {
        return packing.pack(rows);
    }
}
