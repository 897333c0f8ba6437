package lt.incorpore.ranking.index;

import lt.incorpore.ranking.facts.Point;

/// The smallest box around some places, in directions from the middle of the Earth. It knows no date line
/// and no poles, and its distance to a place is a few subtractions.
final class Box {

    private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] high = {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};

    /// @param place where the three parts of the direction stand in the data
    void include(int[] data, int place) {
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], data[place + axis]);
            high[axis] = Math.max(high[axis], data[place + axis]);
        }
    }

    /// Never more than the squared chord from the place to any place inside.
    long chord(int x, int y, int z) {
        return Point.chord(outside(0, x), outside(1, y), outside(2, z));
    }

    private long outside(int axis, int value) {
        return Math.max(0, Math.max((long) low[axis] - value, (long) value - high[axis]));
    }
}
