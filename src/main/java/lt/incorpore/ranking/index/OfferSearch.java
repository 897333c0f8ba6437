package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
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
/// Leaves come nearest first. In a leaf, the bound on the way tells how near an occupation must stand at least, so that
/// mostly a few stretches of rows remain. For these, the credited skills are added up; then everything but the skills
/// is bounded from above, which turns the score to beat into one number that the sum of a row must reach. Of the rows
/// that reach it, those are judged in full whose area of the leaf is near enough. Nothing that could enter is passed
/// over, because every bound is an upper one.
final class OfferSearch {

    private static final int LANGUAGES_FULL = RowScoring.LANGUAGES * Term.FULL;

    private static final int[] KINSHIPS = Arrays.stream(Kinship.values())
            .mapToInt(kinship -> -kinship.points())
            .sorted()
            .distinct()
            .map(points -> -points)
            .toArray();

    /// Not worked out yet.
    private static final int OPEN_WAY = Integer.MAX_VALUE;

    /// The gate of distance is closed: so little that nothing makes up for it.
    private static final int NO_WAY = -100_000_000;

    private static final PersonFacts NOBODY = PersonFacts.person(0).build();

    private final SkillGraph graph;
    private final Credits credits = new Credits();
    private final Spans spans = new Spans();
    private final Stretches stretches = new Stretches();
    private final Sums sums = new Sums(Leaf.MOST);
    private final Reached<OfferLeaf> reached = new Reached<>();

    private OfferQuery query = OfferQuery.on(1);
    private final PersonRows me = PersonRows.single();
    private final Best open = new Best();
    private final Best notYet = new Best();
    private final LanguagePoints languages = new LanguagePoints(me);
    private final ToIntFunction<OfferLeaf> way = this::way;

    /// Whether good offers are counted instead of listed, and how many there are so far.
    private boolean tallying;
    private int good;

    private OfferLeaf leaf = OfferLeaf.NOWHERE;
    private long[] asked = {};
    /// The most that the way to any row of an area of the leaf can be worth.
    private final int[] ways = new int[Areas.MOST];
    private int wayMost;
    private int smallMost;
    /// The most that a row's skills can be worth.
    private int skillsMost;
    /// The score that a row must reach to enter one of the lists.
    private int threshold;
    /// In the stretch at hand: what a row needs of Σ weight × gain, for each point of its Σ weight.
    private int cover;

    OfferSearch(SkillGraph graph) {
        this.graph = graph;
    }

    OfferMatches search(Levels<OfferNeeds, OfferLeaf> store, PersonFacts person, OfferQuery asking) {
        begin(store, store.state(), person, asking);
        open.empty(query.best);
        notYet.empty(query.notYet);
        tallying = false;
        threshold = threshold();
        for (int next = 0; next < reached.count() && reaches(reached.way(next)); next++) {
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
        for (int next = 0; next < reached.count() && reaches(reached.way(next)); next++) {
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
        me.set(person);
        smallMost = RowScoring.smallMost(me, 0);
        credits.of(person.ability().skills(), graph);
        skillsMost = RowScoring.SKILLS * SkillTerm.points(SkillTerm.NOT_STATED + credits.most(), 1);
        spans.of(person.ability().occupations());
        for (int i = 0; i < state.size(); i++) {
            Level<OfferLeaf> level = state.get(i);
            boolean some = query.namesOffers();
            reached.add(level, some ? store.asked(level, query.numbers()) : level.alive(), way);
        }
        reached.sort();
    }

    /// A search at rest remembers nobody and keeps no state alive.
    private void rest() {
        me.set(NOBODY);
        spans.forget();
        leaf = OfferLeaf.NOWHERE;
        languages.enter(leaf.rows);
        reached.forget();
    }

    private boolean reaches(int points) {
        return leastKinship(points) <= Term.FULL;
    }

    /// The points that an occupation needs at least when all else is at its best.
    ///
    /// @param points of the way
    private int leastKinship(int points) {
        int rest = RowScoring.WAY * points + LANGUAGES_FULL + smallMost + skillsMost;
        return Math.ceilDiv(threshold - rest, RowScoring.OCCUPATION);
    }

    private void enter(int next) {
        leaf = reached.leaf(next);
        asked = reached.asked(next);
        wayMost = RowScoring.WAY * reached.way(next);
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
        return isPlaced(to) ? Point.metres(to.box().chord(home[at], home[at + 1], home[at + 2])) : -1;
    }

    private boolean isPlaced(OfferLeaf to) {
        return to.placed && OfferRows.placed(me.data, PersonRows.PLACE);
    }

    private int wayTo(int area) {
        if (ways[area] == OPEN_WAY) {
            boolean remote = leaf.remote && PersonRows.remote(me.data, 0);
            int metres = isPlaced(leaf) ? Point.metres(leaf.areas.chord(area, me.data, PersonRows.PLACE)) : -1;
            boolean passes = query.notYet > 0 || RowScoring.near(metres, PersonRows.metres(me.data, 0), remote);
            ways[area] = passes ? RowScoring.WAY * WayTerm.points(metres, remote, leaf.transport) : NO_WAY;
        }
        return ways[area];
    }

    private int threshold() {
        return Math.min(open.threshold(), notYet.threshold());
    }

    private void look() {
        stretches.of(leaf, spans, leastKinship(wayMost / RowScoring.WAY));
        if (stretches.count() == 0) {
            return;
        }
        languages.enter(leaf.rows);
        Arrays.fill(ways, 0, leaf.areas.count(), OPEN_WAY);
        credits.enter(leaf.skills);
        for (int cells = stretches.cells(); cells != 0; cells &= cells - 1) {
            int cell = Integer.numberOfTrailingZeros(cells);
            int first = cell << SkillLists.CELL_BITS;
            sums.clear(first, Math.min(leaf.size(), first + (1 << SkillLists.CELL_BITS)));
            credits.sum(cell, sums);
        }
        // The nearest occupations first: they raise the threshold for the rest.
        for (int kin : KINSHIPS) {
            for (int stretch = 0; stretch < stretches.count(); stretch++) {
                if (stretches.points(stretch) == kin) {
                    scan(stretches.start(stretch), stretches.end(stretch), kin);
                }
            }
        }
    }

    private void scan(int from, int to, int occupation) {
        if (from == to || !aim(occupation)) {
            return;
        }
        int last = Sums.block(to - 1);
        for (int block = Sums.block(from); block <= last; block++) {
            // Above neutral, a row needs some gain, so those that got none are left out.
            if (cover <= 0 || sums.bound(block) > 0) {
                int rows = Sums.within(block, from, to) & (cover > 0 ? sums.touched(block) : -1);
                for (; rows != 0; rows &= rows - 1) {
                    int row = Sums.first(block) + Integer.numberOfTrailingZeros(rows);
                    if (sums.of(row) >= cover * leaf.weights[row] && judge(row, occupation)) {
                        threshold = threshold();
                        if (!aim(occupation)) {
                            return;
                        }
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
        cover = cover(Math.min(Term.FULL, skillPoints(rest)));
        return rest + skillsMost >= threshold;
    }

    /// The points that the skills must give when all else gives so much.
    private int skillPoints(int rest) {
        return Math.ceilDiv(Math.max(0, threshold - rest), RowScoring.SKILLS);
    }

    /// What a row needs of Σ weight × gain for each point of its Σ weight, to have so many points.
    private static int cover(int points) {
        return SkillTerm.leastCredit(points) - 1 - SkillTerm.NOT_STATED;
    }

    /// @return whether the row entered one of the lists
    private boolean judge(int row, int occupation) {
        int weight = leaf.weights[row];
        int nearest = wayTo(leaf.areas.of(row));
        int known = RowScoring.OCCUPATION * occupation;
        if (falls(row, weight, known + LANGUAGES_FULL + nearest)) {
            return false;
        }
        known += RowScoring.LANGUAGES * languages.of(leaf.rows.languageSet(row));
        if (falls(row, weight, known + nearest)
                || (asked[row >>> 6] >>> row & 1) == 0
                || (query.kinds >>> OfferRows.kind(leaf.rows.data, row * OfferRows.STRIDE) & 1) == 0) {
            return false;
        }
        boolean passes = RowScoring.open(leaf.rows, row, me, 0, query.today);
        int bar = bar(passes);
        known += RowScoring.SKILLS * skillPoints(row, weight);
        if (known + nearest + smallMost < bar) {
            return false;
        }
        int metres = RowScoring.metres(leaf.rows, row, me, 0);
        boolean remote = RowScoring.remote(leaf.rows, row, me, 0);
        int score = known + RowScoring.WAY * WayTerm.points(metres, remote, leaf.transport);
        if (score + smallMost < bar) {
            return false;
        }
        score += RowScoring.small(leaf.rows, row, me, 0, query.today);
        passes &= RowScoring.near(metres, PersonRows.metres(me.data, 0), remote);
        if (tallying) {
            good += passes && score >= threshold ? 1 : 0;
            return false;
        }
        return (passes ? open : notYet).offer(leaf.number(row), score);
    }

    /// Whether the skills of a row give less than it needs.
    ///
    /// @param most what all else but the small terms can give
    private boolean falls(int row, int weight, int most) {
        int points = skillPoints(most + smallMost);
        return points > Term.FULL || sums.of(row) < cover(points) * weight;
    }

    /// Most rows have none of the skills, and there the curve is known without a division.
    private int skillPoints(int row, int weight) {
        int sum = sums.of(row);
        return sum == 0 ? Term.NEUTRAL : SkillTerm.points(sum + SkillTerm.NOT_STATED * weight, weight);
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
