package lt.incorpore.ranking.index;

import java.util.Arrays;
import lt.incorpore.ranking.Because.Kinship;

/// The rows of one leaf, cut into stretches of equal points for the occupation.
final class Stretches {

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] points = new int[32];
    private int count;

    /// A leaf lies along the same line of unit groups as the spans, so each span is one stretch, but for the person's
    /// own occupations inside their unit group.
    ///
    /// @param least points; stretches with fewer are left out
    void of(OfferLeaf leaf, Spans spans, int least) {
        count = 0;
        int run = 0;
        if (Kinship.UNKNOWN.points() >= least) {
            run = leaf.firstRun(1, 0);
            add(0, leaf.firstRow(run), Kinship.UNKNOWN.points());
        }
        for (int span = 0; span < spans.count(); span++) {
            if (spans.most(span) >= least) {
                int start = leaf.firstRun(spans.start(span), run);
                run = leaf.firstRun(spans.end(span), start);
                if (spans.holdsSame(span)) {
                    addUnitGroup(leaf, spans, start, run, least);
                } else {
                    add(leaf.firstRow(start), leaf.firstRow(run), spans.points(span));
                }
            }
        }
    }

    private void addUnitGroup(OfferLeaf leaf, Spans spans, int from, int to, int least) {
        boolean others = Kinship.UNIT_GROUP.points() >= least;
        int start = from;
        for (int run = from; run < to; run++) {
            if (spans.same(leaf, run)) {
                add(leaf.firstRow(start), leaf.firstRow(others ? run : start), Kinship.UNIT_GROUP.points());
                add(leaf.firstRow(run), leaf.firstRow(run + 1), Kinship.SAME.points());
                start = run + 1;
            }
        }
        add(leaf.firstRow(start), leaf.firstRow(others ? to : start), Kinship.UNIT_GROUP.points());
    }

    /// One bit for each cell of the leaf that a stretch reaches into.
    int cells() {
        int cells = 0;
        for (int stretch = 0; stretch < count; stretch++) {
            int first = starts[stretch] >>> SkillLists.CELL_BITS;
            int last = ends[stretch] - 1 >>> SkillLists.CELL_BITS;
            cells |= (2 << last) - (1 << first);
        }
        return cells;
    }

    private void add(int start, int end, int value) {
        if (start == end) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            points = Arrays.copyOf(points, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        points[count++] = value;
    }

    int count() {
        return count;
    }

    int start(int stretch) {
        return starts[stretch];
    }

    int end(int stretch) {
        return ends[stretch];
    }

    int points(int stretch) {
        return points[stretch];
    }
}
