package lt.incorpore.ranking.index;

import lt.incorpore.ranking.facts.Point;

/// The smallest box around the places of a leaf, in directions from the middle of the Earth. It knows no date line
/// and no poles, and its distance to a place is a few subtractions.
final class Box {

    private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] high = {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};

    void include(int x, int y, int z) {
        include(0, x);
        include(1, y);
        include(2, z);
    }

    private void include(int axis, int value) {
        low[axis] = Math.min(low[axis], value);
        high[axis] = Math.max(high[axis], value);
    }

    /// Never more than the squared chord from the place to any place inside.
    long chord(int x, int y, int z) {
        return Point.chord(outside(0, x), outside(1, y), outside(2, z));
    }

    private long outside(int axis, int value) {
        return Math.max(0, Math.max((long) low[axis] - value, (long) value - high[axis]));
    }
}
