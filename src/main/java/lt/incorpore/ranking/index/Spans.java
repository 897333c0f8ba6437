package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.OccupationTerm;
import lt.incorpore.ranking.facts.Ability;
import lt.incorpore.ranking.facts.Occupation;

/// The occupation term of one person laid along the line of ISCO unit groups: a few spans of equal points. A leaf is
/// sorted along the same line, so a search meets it in a few stretches of rows.
final class Spans {

    private static final int END = 10_000;

    /// The first unit group of each span and, last, the end of the line.
    private final int[] bounds = new int[2 + 8 * Ability.MOST_OCCUPATIONS];
    private final int[] points = new int[bounds.length];
    private int count;
    private List<Occupation> own = List.of();

    void of(List<Occupation> has) {
        own = has;
        bounds[0] = 1;
        bounds[1] = END;
        int size = 2;
        for (int i = 0; i < has.size(); i++) {
            int group = has.get(i).unitGroup();
            for (int width = 1; width <= 1_000; width *= 10) {
                bounds[size++] = Math.max(1, group / width * width);
                bounds[size++] = (group / width + 1) * width;
            }
        }
        Arrays.sort(bounds, 0, size);
        count = 0;
        for (int i = 1; i < size; i++) {
            if (bounds[i] != bounds[count]) {
                bounds[++count] = bounds[i];
            }
        }
        for (int span = 0; span < count; span++) {
            points[span] = nearest(bounds[span]);
        }
    }

    /// The points of the nearest of the own occupations.
    private int nearest(int unitGroup) {
        int most = own.isEmpty() ? Kinship.UNKNOWN.points() : 0;
        for (int i = 0; i < own.size(); i++) {
            Kinship kinship = OccupationTerm.kinship(own.get(i).unitGroup(), unitGroup);
            most = Math.max(most, kinship.points());
        }
        return most;
    }

    int count() {
        return count;
    }

    /// The first unit group of a span.
    int start(int span) {
        return bounds[span];
    }

    /// The unit group after the last one of a span.
    int end(int span) {
        return bounds[span + 1];
    }

    /// Points of the occupations of a span, but for those that the person has themselves.
    int points(int span) {
        return points[span];
    }

    /// The most points that an occupation of a span can have.
    int most(int span) {
        return holdsSame(span) ? Kinship.SAME.points() : points[span];
    }

    /// Whether a span is one unit group in which the person has an occupation.
    boolean holdsSame(int span) {
        return points[span] == Kinship.UNIT_GROUP.points();
    }

    /// Whether a run is of an occupation that the person has.
    boolean same(OfferLeaf leaf, int run) {
        for (int i = 0; i < own.size(); i++) {
            if (leaf.isOf(run, own.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Remembers nobody.
    void forget() {
        own = List.of();
    }
}
