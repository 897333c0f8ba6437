package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.OccupationTerm;
import lt.incorpore.ranking.facts.Occupation;

/// The occupation term of one person laid along the line of ISCO unit groups: a few spans of equal points. A leaf is
/// sorted along the same line, so a search meets it in a few stretches of rows.
final class Spans {

    private static final int END = 10_000;

    /// The first unit group of each span and, last, the end of the line.
    private int[] bounds = {1, END};
    private int[] points = {0};
    private int count = 1;
    private int[] same = {};

    void of(List<Occupation> has) {
        int[] cuts = new int[2 + 8 * has.size()];
        cuts[0] = 1;
        cuts[1] = END;
        int size = 2;
        same = new int[has.size()];
        for (int i = 0; i < same.length; i++) {
            int group = has.get(i).unitGroup();
            same[i] = key(has.get(i).number(), group);
            for (int width = 1; width <= 1_000; width *= 10) {
                cuts[size++] = Math.max(1, group / width * width);
                cuts[size++] = (group / width + 1) * width;
            }
        }
        bounds = Arrays.stream(cuts).sorted().distinct().toArray();
        count = bounds.length - 1;
        points = new int[count];
        for (int span = 0; span < count; span++) {
            points[span] = has.isEmpty() ? Kinship.UNKNOWN.points() : 0;
            for (Occupation one : has) {
                int kinship =
                        OccupationTerm.kinship(one.unitGroup(), bounds[span]).points();
                points[span] = Math.max(points[span], kinship);
            }
        }
    }

    int count() {
        return count;
    }

    /// The unit group after the last one of a span.
    int end(int span) {
        return bounds[span + 1];
    }

    /// Points of the occupations of a span, but for those that the person has themselves.
    int points(int span) {
        return points[span];
    }

    /// Whether a span is one unit group in which the person has an occupation.
    boolean holdsSame(int span) {
        return points[span] == Kinship.UNIT_GROUP.points();
    }

    boolean same(int occupation, int unitGroup) {
        int key = key(occupation, unitGroup);
        for (int one : same) {
            if (one == key) {
                return true;
            }
        }
        return false;
    }

    private static int key(int occupation, int unitGroup) {
        return unitGroup << 16 | occupation;
    }
}
