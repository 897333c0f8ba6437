package lt.incorpore.ranking;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.Levels.Level;

/// One look for the offers that fit one person.
///
/// Leaves come nearest first. In a leaf, the credited skills are added up for all rows; then, for each run of one
/// occupation, everything but the skills is bounded from above, which turns the score to beat into one number that the
/// sum of a row must reach. The few rows that reach it are judged in full. Nothing that could enter is passed over,
/// because every bound is an upper one.
final class OfferSearch {

    private static final int OCCUPATION_FULL = RowScoring.OCCUPATION * Term.FULL;
    private static final int LANGUAGES_FULL = RowScoring.LANGUAGES * Term.FULL;

    private final SkillGraph graph;
    private final Credits credits = new Credits();
    private final OccupationPoints occupations = new OccupationPoints();
    private final short[] sums = new short[Leaf.MOST];
    private final Reached<OfferLeaf> reached = new Reached<>();

    private OfferQuery query = OfferQuery.on(1);
    private PersonRows me = PersonRows.of(List.of());
    private Best open = new Best(0);
    private Best notYet = new Best(0);

    private OfferLeaf leaf = OfferLeaf.NOWHERE;
    private long[] asked = {};
    private int wayMost;
    /// The score that a row must reach to enter one of the lists.
    private int threshold;
    /// In the run at hand: what a row needs of Σ weight × gain, for each point of its Σ weight.
    private int cover;
    /// In the run at hand: what a row needs at the very least, whatever its Σ weight.
    private int least;

    OfferSearch(SkillGraph graph) {
        this.graph = graph;
    }

    OfferMatches search(Levels<OfferNeeds, OfferLeaf> store, PersonFacts person, OfferQuery asking) {
        query = asking;
        me = PersonRows.of(List.of(person));
        open = new Best(query.best);
        notYet = new Best(query.notYet);
        credits.of(person.ability().skills(), graph);
        occupations.of(person.ability().occupations());
        for (Level<OfferLeaf> level : store.state()) {
            boolean some = query.namesOffers();
            reached.add(level, some ? store.asked(level, query.numbers()) : level.living(), this::way);
        }
        reached.sort();
        int bestElse = RowScoring.SKILLS * Term.FULL + OCCUPATION_FULL + LANGUAGES_FULL + RowScoring.SMALL_MOST;
        threshold = threshold();
        for (int next = 0; next < reached.count(); next++) {
            wayMost = RowScoring.WAY * reached.way(next);
            if (wayMost + bestElse < threshold) {
                break;
            }
            leaf = reached.leaf(next);
            asked = reached.asked(next);
            look();
        }
        int count = query.counting ? count() : OfferMatches.NOT_COUNTED;
        reached.forget();
        return new OfferMatches(open.drain(), notYet.drain(), count);
    }

    /// The most that the way to any row of a leaf can be worth.
    private int way(OfferLeaf to) {
        boolean remote = to.remote && PersonRows.remote(me.data, 0);
        return WayTerm.points(leastMetres(to), remote, to.transport);
    }

    private int leastMetres(OfferLeaf to) {
        int[] home = me.data;
        int at = PersonRows.PLACE;
        return to.placed && OfferRows.placed(home, at)
                ? Point.metres(to.box().chord(home[at], home[at + 1], home[at + 2]))
                : -1;
    }

    private int threshold() {
        return Math.min(open.threshold(), notYet.threshold());
    }

    private void look() {
        credits.sum(leaf.skills, sums, leaf.size());
        if (occupations.none()) {
            scan(0, leaf.size(), Kinship.UNKNOWN.points());
            return;
        }
        for (int section = 0; section < OfferLeaf.SECTIONS; section++) {
            int first = leaf.firstRun(section);
            int end = leaf.firstRun(section + 1);
            if (section == OfferLeaf.NO_OCCUPATION) {
                scan(leaf.firstRow(first), leaf.firstRow(end), Kinship.UNKNOWN.points());
            } else if (occupations.apart(section - 1)) {
                scan(leaf.firstRow(first), leaf.firstRow(end), Kinship.APART.points());
            } else {
                for (int run = first; run < end; run++) {
                    int points = occupations.points(leaf.occupation(run), leaf.unitGroup(run));
                    scan(leaf.firstRow(run), leaf.firstRow(run + 1), points);
                }
            }
        }
    }

    private void scan(int from, int to, int occupation) {
        if (!aim(occupation)) {
            return;
        }
        for (int row = from; row < to; row++) {
            if (sums[row] >= least && sums[row] >= cover * leaf.weights[row] && judge(row, occupation)) {
                threshold = threshold();
                if (!aim(occupation)) {
                    return;
                }
            }
        }
    }

    /// Turns the threshold into what the skills of a row must reach when all else is at its best.
    ///
    /// @return whether any row can
    private boolean aim(int occupation) {
        int rest = wayMost + RowScoring.OCCUPATION * occupation + LANGUAGES_FULL + RowScoring.SMALL_MOST;
        int points = Math.ceilDiv(Math.max(0, threshold - rest), RowScoring.SKILLS);
        if (points > Term.FULL) {
            return false;
        }
        cover = SkillTerm.leastCredit(points) - 1 - SkillTerm.NOT_STATED;
        if (points > Term.NEUTRAL) {
            // Above neutral, a row needs at least some gain, so those without any skill found fall out here.
            least = Math.max(1, cover * leaf.leastWeight);
        } else {
            least = Short.MIN_VALUE;
        }
        return true;
    }

    /// @return whether the row entered one of the lists
    private boolean judge(int row, int occupation) {
        if ((asked[row >>> 6] >>> row & 1) == 0
                || (query.kinds >>> OfferRows.kind(leaf.rows.data, row * OfferRows.STRIDE) & 1) == 0) {
            return false;
        }
        int weight = leaf.weights[row];
        int score = RowScoring.SKILLS * SkillTerm.points(sums[row] + SkillTerm.NOT_STATED * weight, weight)
                + RowScoring.OCCUPATION * occupation;
        if (score + wayMost + LANGUAGES_FULL + RowScoring.SMALL_MOST < threshold) {
            return false;
        }
        int metres = RowScoring.metres(leaf.rows, row, me, 0);
        boolean remote = RowScoring.remote(leaf.rows, row, me, 0);
        score += RowScoring.WAY * WayTerm.points(metres, remote, leaf.transport);
        if (score + LANGUAGES_FULL + RowScoring.SMALL_MOST < threshold) {
            return false;
        }
        score += RowScoring.small(leaf.rows, row, me, 0, query.today);
        if (score + LANGUAGES_FULL < threshold) {
            return false;
        }
        boolean passes = RowScoring.near(metres, PersonRows.metres(me.data, 0), remote)
                && RowScoring.open(leaf.rows, row, me, 0, query.today);
        Best list = passes ? open : notYet;
        if (score + LANGUAGES_FULL < list.threshold()) {
            return false;
        }
        score += RowScoring.LANGUAGES * RowScoring.languages(leaf.rows, row, me, 0);
        return list.offer(leaf.number(row), score);
    }

    private int count() {
        int count = 0;
        int limit = PersonRows.metres(me.data, 0);
        for (int next = 0; next < reached.count(); next++) {
            leaf = reached.leaf(next);
            asked = reached.asked(next);
            boolean remote = leaf.remote && PersonRows.remote(me.data, 0);
            if (RowScoring.near(leastMetres(leaf), limit, remote)) {
                for (int row = 0; row < leaf.size(); row++) {
                    count += counts(row, limit, remote) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private boolean counts(int row, int limit, boolean remote) {
        return (asked[row >>> 6] >>> row & 1) != 0
                && (query.kinds >>> OfferRows.kind(leaf.rows.data, row * OfferRows.STRIDE) & 1) != 0
                && RowScoring.open(leaf.rows, row, me, 0, query.today)
                && (limit == PersonFacts.Reach.ANYWHERE
                        || RowScoring.near(RowScoring.metres(leaf.rows, row, me, 0), limit, remote));
    }

    /// The occupation term turned round into a table of unit groups.
    private static final class OccupationPoints {

        private final short[] byGroup = new short[10_000];
        private final boolean[] majors = new boolean[10];
        private int[] same = {};

        void of(List<Occupation> has) {
            Arrays.fill(majors, false);
            Arrays.fill(byGroup, (short) 0);
            same = has.stream()
                    .mapToInt(one -> one.unitGroup() << 16 | one.number())
                    .toArray();
            for (Occupation one : has) {
                int major = one.unitGroup() / 1_000;
                majors[major] = true;
                for (int group = 1_000 * major; group < 1_000 * (major + 1); group++) {
                    int points = OccupationTerm.kinship(one.unitGroup(), group).points();
                    byGroup[group] = (short) Math.max(byGroup[group], points);
                }
            }
        }

        boolean none() {
            return same.length == 0;
        }

        boolean apart(int major) {
            return !majors[major];
        }

        int points(int occupation, int unitGroup) {
            int points = byGroup[unitGroup];
            if (points == Kinship.UNIT_GROUP.points()) {
                for (int one : same) {
                    if (one == (unitGroup << 16 | occupation)) {
                        return Kinship.SAME.points();
                    }
                }
            }
            return points;
        }
    }
}
