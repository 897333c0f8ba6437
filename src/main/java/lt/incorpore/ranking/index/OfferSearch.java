package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.WayTerm;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Levels.Level;

/// One look for the offers that fit one person.
///
/// Leaves come nearest first. In a leaf, the credited skills are added up for all rows; then, for each run of one
/// occupation, everything but the skills is bounded from above, which turns the score to beat into one number that
/// the sum of a row must reach. The few rows that reach it are judged in full. Nothing that could enter is passed
/// over, because every bound is an upper one.
final class OfferSearch {

    private static final int LANGUAGES_FULL = RowScoring.LANGUAGES * Term.FULL;

    private static final int[] KINSHIPS = Arrays.stream(Kinship.values())
            .mapToInt(kinship -> -kinship.points())
            .sorted()
            .distinct()
            .map(points -> -points)
            .toArray();

    private final SkillGraph graph;
    private final Credits credits = new Credits();
    private final Spans spans = new Spans();
    private final Stretches stretches = new Stretches();
    private final Sums sums = new Sums();
    private final Reached<OfferLeaf> reached = new Reached<>();

    private OfferQuery query = OfferQuery.on(1);
    private PersonRows me = PersonRows.of(List.of());
    private Best open = new Best(0);
    private Best notYet = new Best(0);

    /// Whether good offers are counted instead of listed, and how many there are so far.
    private boolean tallying;
    private int good;

    private OfferLeaf leaf = OfferLeaf.NOWHERE;
    private long[] asked = {};
    private int wayMost;
    private int smallMost;
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
        begin(store, store.state(), person, asking);
        open = new Best(query.best);
        notYet = new Best(query.notYet);
        tallying = false;
        threshold = threshold();
        int elseMost = (RowScoring.SKILLS + RowScoring.OCCUPATION) * Term.FULL + LANGUAGES_FULL + smallMost;
        for (int next = 0; next < reached.count(); next++) {
            wayMost = RowScoring.WAY * reached.way(next);
            if (wayMost + elseMost < threshold) {
                break;
            }
            enter(next);
            look();
        }
        int count = query.counting ? countOpen() : OfferMatches.NOT_COUNTED;
        rest();
        return new OfferMatches(open.drain(), notYet.drain(), count);
    }

    /// Counts in one state, so that several counts can be compared.
    ///
    /// @param goodFrom the score from which an offer is good
    OfferCount count(
            Levels<OfferNeeds, OfferLeaf> store,
            List<Level<OfferLeaf>> state,
            PersonFacts person,
            OfferQuery asking,
            int goodFrom) {
        begin(store, state, person, asking.notYet(0));
        tallying = true;
        good = 0;
        threshold = goodFrom;
        for (int next = 0; next < reached.count(); next++) {
            wayMost = RowScoring.WAY * reached.way(next);
            enter(next);
            look();
        }
        int count = countOpen();
        rest();
        return new OfferCount(count, good);
    }

    private void begin(
            Levels<OfferNeeds, OfferLeaf> store, List<Level<OfferLeaf>> state, PersonFacts person, OfferQuery asking) {
        query = asking;
        me = PersonRows.of(List.of(person));
        smallMost = RowScoring.smallMost(me, 0);
        credits.of(person.ability().skills(), graph);
        spans.of(person.ability().occupations());
        for (Level<OfferLeaf> level : state) {
            boolean some = query.namesOffers();
            reached.add(level, some ? store.asked(level, query.numbers()) : level.living(), this::way);
        }
        reached.sort();
    }

    /// A search at rest remembers nobody and keeps no state alive.
    private void rest() {
        me = PersonRows.of(List.of());
        leaf = OfferLeaf.NOWHERE;
        reached.forget();
    }

    private void enter(int next) {
        leaf = reached.leaf(next);
        asked = reached.asked(next);
    }

    /// The most that the way to any row of a leaf can be worth; -1 when a gate fails for all rows and nobody asks for
    /// those.
    private int way(OfferLeaf to) {
        boolean remote = to.remote && PersonRows.remote(me.data, 0);
        int metres = leastMetres(to);
        boolean passes = RowScoring.near(metres, PersonRows.metres(me.data, 0), remote)
                && PersonRows.mayWorkFrom(me.data, 0) <= Conditions.firstDay(to.latestStart, query.today);
        return passes || query.notYet > 0 ? WayTerm.points(metres, remote, to.transport) : -1;
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
        stretches.of(leaf, spans);
        if (!anyReachable()) {
            return;
        }
        sums.clear(leaf.size());
        credits.sum(leaf.skills, sums);
        // The nearest occupations first: they raise the threshold for the rest.
        for (int kin : KINSHIPS) {
            for (int stretch = 0; stretch < stretches.count(); stretch++) {
                if (stretches.points(stretch) == kin) {
                    scan(stretches.start(stretch), stretches.end(stretch), kin);
                }
            }
        }
    }

    private boolean anyReachable() {
        for (int stretch = 0; stretch < stretches.count(); stretch++) {
            if (aim(stretches.points(stretch))) {
                return true;
            }
        }
        return false;
    }

    private void scan(int from, int to, int occupation) {
        if (from == to || !aim(occupation)) {
            return;
        }
        for (int row = from; row < to; ) {
            int end = Math.min(to, Sums.end(row));
            if (sums.bound(row) < least) {
                row = end;
            }
            for (; row < end; row++) {
                if (sums.of(row) >= least && sums.of(row) >= cover * leaf.weights[row] && judge(row, occupation)) {
                    threshold = threshold();
                    if (!aim(occupation)) {
                        return;
                    }
                }
            }
        }
    }

    /// Turns the threshold into what the skills of a row must reach when all else is at its best.
    ///
    /// @return whether any row can
    private boolean aim(int occupation) {
        int rest = wayMost + RowScoring.OCCUPATION * occupation + LANGUAGES_FULL + smallMost;
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
        int score = RowScoring.SKILLS * SkillTerm.points(sums.of(row) + SkillTerm.NOT_STATED * weight, weight)
                + RowScoring.OCCUPATION * occupation;
        if (score + wayMost + LANGUAGES_FULL + smallMost < threshold) {
            return false;
        }
        boolean passes = RowScoring.open(leaf.rows, row, me, 0, query.today);
        int bar = bar(passes);
        if (score + wayMost + LANGUAGES_FULL + smallMost < bar) {
            return false;
        }
        int metres = RowScoring.metres(leaf.rows, row, me, 0);
        boolean remote = RowScoring.remote(leaf.rows, row, me, 0);
        score += RowScoring.WAY * WayTerm.points(metres, remote, leaf.transport);
        if (score + LANGUAGES_FULL + smallMost < bar) {
            return false;
        }
        score += RowScoring.small(leaf.rows, row, me, 0, query.today);
        if (score + LANGUAGES_FULL < bar) {
            return false;
        }
        passes &= RowScoring.near(metres, PersonRows.metres(me.data, 0), remote);
        score += RowScoring.LANGUAGES * RowScoring.languages(leaf.rows, row, me, 0);
        if (tallying) {
            good += passes && score >= threshold ? 1 : 0;
            return false;
        }
        return (passes ? open : notYet).offer(leaf.number(row), score);
    }

    /// What a row must reach once its gates are known, all but that of distance.
    private int bar(boolean passes) {
        if (!passes) {
            return tallying ? Integer.MAX_VALUE : notYet.threshold();
        }
        boolean decided = !tallying && PersonRows.metres(me.data, 0) == PersonFacts.Reach.ANYWHERE;
        return decided ? open.threshold() : threshold;
    }

    private int countOpen() {
        int count = 0;
        int limit = PersonRows.metres(me.data, 0);
        for (int next = 0; next < reached.count(); next++) {
            enter(next);
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
}
