package lt.incorpore.bench.lucene;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.Point;

/// Cuts space into cells of about as many offers each: a k-d tree learned from the first offers that come. Kinds of
/// way lie apart; the rarer they are, the larger are their cells.
final class Cells {

    /// Offers of one cell, about as many as the core puts into a leaf.
    private static final int FILL = 12_000;

    private final int depth;
    /// The inner nodes of the tree, the children of `n` at `2n` and `2n + 1`: axis and the first value to the right.
    private final int[] cuts;

    Cells(List<OfferNeeds> sample, int expected) {
        depth = Math.max(0, 32 - Integer.numberOfLeadingZeros(expected / FILL));
        cuts = new int[1 << depth];
        int[][] places = sample.stream()
                .map(offer -> offer.posting().place().point())
                .filter(Point::isKnown)
                .map(point -> new int[] {point.latitude(), point.longitude()})
                .toArray(int[][]::new);
        cut(1, 0, places);
    }

    private void cut(int node, int level, int[][] places) {
        if (level == depth || places.length == 0) {
            return;
        }
        int axis = level & 1;
        int[] sorted = Arrays.stream(places).mapToInt(place -> place[axis]).sorted().toArray();
        cuts[node] = sorted[sorted.length / 2];
        cut(2 * node, level + 1, side(places, axis, node, true));
        cut(2 * node + 1, level + 1, side(places, axis, node, false));
    }

    private int[][] side(int[][] places, int axis, int node, boolean left) {
        return Arrays.stream(places)
                .filter(place -> (place[axis] < cuts[node]) == left)
                .toArray(int[][]::new);
    }

    /// The place of an offer in the order of the index: way 3 bits, cell 24, unit group 14, occupation 16.
    long order(OfferNeeds offer) {
        Place place = offer.posting().place();
        int way = (place.point().isKnown() ? 0 : 4) | (place.remote() ? 2 : 0) | (place.transport() ? 1 : 0);
        int levels = Math.max(0, depth - (place.remote() ? 4 : 0) - (place.transport() ? 3 : 0));
        int cell = place.point().isKnown() ? cell(place.point(), levels) : 0;
        return (long) (way << 24 | cell) << 30
                | offer.demands().occupation().unitGroup() << 16
                | offer.demands().occupation().number();
    }

    private int cell(Point point, int levels) {
        int node = 1;
        for (int level = 0; level < levels; level++) {
            int value = (level & 1) == 0 ? point.latitude() : point.longitude();
            node = 2 * node + (value < cuts[node] ? 0 : 1);
        }
        return node;
    }
}
