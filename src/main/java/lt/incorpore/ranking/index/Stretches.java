package lt.incorpore.ranking.index;

import java.util.Arrays;
import lt.incorpore.ranking.Because.Kinship;

/// The rows of one cell, cut into stretches of equal points for the occupation.
final class Stretches {

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] points = new int[32];
    private int count;

    /// A cell lies along the same line of unit groups as the spans, so each span is one stretch, but for the person's
    /// own occupations inside their unit group.
    void of(OfferCell cell, Spans spans) {
        count = 0;
        int run = cell.firstRun(1, 0);
        add(0, cell.firstRow(run), Kinship.UNKNOWN.points());
        for (int span = 0; span < spans.count(); span++) {
            int end = cell.firstRun(spans.end(span), run);
            int start = run;
            for (; run < end && spans.holdsSame(span); run++) {
                if (spans.same(cell, run)) {
                    add(cell.firstRow(start), cell.firstRow(run), spans.points(span));
                    add(cell.firstRow(run), cell.firstRow(run + 1), Kinship.SAME.points());
                    start = run + 1;
                }
            }
            add(cell.firstRow(start), cell.firstRow(end), spans.points(span));
            run = end;
        }
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
