package lt.incorpore.bench.lucene;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.Occupation;

/// Points of the occupation term for the runs of a window, joined into stretches of equal points.
final class Kin {

    /// Points by unit group, for all but the person's own occupations.
    private final short[] groups = new short[10_000];
    private int[] own = {};

    private int[] starts = new int[64];
    private int[] points = new int[64];
    private int count;

    void of(List<Occupation> has) {
        own = has.stream().mapToInt(Occupation::number).toArray();
        Arrays.fill(groups, (short) (has.isEmpty() ? Term.NEUTRAL : 0));
        groups[0] = Term.NEUTRAL;
        for (Occupation one : has) {
            raise(one.unitGroup(), 1_000, Kinship.MAJOR_GROUP);
            raise(one.unitGroup(), 100, Kinship.SUB_MAJOR_GROUP);
            raise(one.unitGroup(), 10, Kinship.MINOR_GROUP);
            raise(one.unitGroup(), 1, Kinship.UNIT_GROUP);
        }
    }

    private void raise(int unitGroup, int width, Kinship kinship) {
        int first = unitGroup / width * width;
        for (int group = Math.max(1, first); group < first + width; group++) {
            groups[group] = (short) Math.max(groups[group], kinship.points());
        }
    }

    void stretch(Segment segment, int window) {
        count = 0;
        for (int run = segment.firstRun(window); run < segment.firstRun(window + 1); run++) {
            int value = value(segment.unitGroup(run), segment.occupation(run));
            if (count == 0 || points[count - 1] != value) {
                if (count + 1 == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * starts.length);
                    points = Arrays.copyOf(points, 2 * points.length);
                }
                starts[count] = segment.runStart(run);
                points[count++] = value;
            }
        }
        starts[count] = segment.start(window + 1);
    }

    private int value(int unitGroup, int occupation) {
        for (int one : own) {
            if (one == occupation) {
                return Term.FULL;
            }
        }
        return groups[unitGroup];
    }

    int count() {
        return count;
    }

    int start(int stretch) {
        return starts[stretch];
    }

    int points(int stretch) {
        return points[stretch];
    }
}
