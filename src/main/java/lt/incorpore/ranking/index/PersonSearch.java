package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.WayTerm;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Levels.Level;

/// One look for the people who fit one offer: the mirror of [OfferSearch].
///
/// Two things differ. One needed skill may be met through several skills of a person, of which only the best
/// counts, so each need remembers its best gain for each row. And the offer's Σ weight is one number, so what the
/// sum of a row must reach is one number too, for each degree of kinship in occupation.
final class PersonSearch {

    private static final Evidence[] EVIDENCE = Evidence.values();
    private static final Kinship[] KINSHIP = Kinship.values();
    private static final byte APART = (byte) Kinship.APART.ordinal();
    private static final byte UNKNOWN = (byte) Kinship.UNKNOWN.ordinal();

    /// Stands for the closeness of a skill to itself: no relation has it.
    private static final int SAME = 0;

    private static final OfferNeeds NOTHING = OfferNeeds.offer(0).build();

    private final SkillGraph graph;
    private final Sums sums = new Sums(Leaf.MOST);
    /// The best gain of each row for the need at hand, valid where the stamp is that of the need.
    private final short[] bests = new short[Leaf.MOST];
    private final int[] stamps = new int[Leaf.MOST];
    private int stamp;
    private final byte[] kinships = new byte[Leaf.MOST];
    /// The nearest kinship of each block of rows.
    private final byte[] nearest = new byte[Sums.block(Leaf.MOST) + 1];
    /// What the sum of a row must reach, by kinship.
    private final int[] least = new int[KINSHIP.length];
    private final Reached<PersonLeaf> reached = new Reached<>();

    private final OfferRows offer = OfferRows.single();
    private final Best best = new Best();
    private final ToIntFunction<PersonLeaf> way = this::way;
    private final Walk walk = new Walk();
    /// For each list to walk its skill, the need that it may meet, the weight of that, and how near the skill stands
    /// to it; each need's own skill comes before the related ones.
    private char[] skills = new char[64];
    private short[] need = new short[64];
    private byte[] weights = new byte[64];
    private short[] closeness = new short[64];
    private int count;

    private Occupation occupation = Occupation.UNKNOWN;
    private int weight;
    private int today;
    private PersonLeaf leaf = PersonLeaf.NOWHERE;
    private long[] asked = {};
    private int wayMost;
    private int languagesMost;
    private int smallMost;
    private int threshold;

    PersonSearch(SkillGraph graph) {
        this.graph = graph;
    }

    List<Match> search(Levels<PersonFacts, PersonLeaf> store, OfferNeeds asking, int length, int day) {
        begin(asking, day);
        best.empty(length);
        List<Level<PersonLeaf>> state = store.state();
        for (int level = 0; level < state.size(); level++) {
            reached.add(state.get(level), state.get(level).alive(), way);
        }
        reached.sort();
        threshold = best.threshold();
        for (int next = 0; next < reached.count(); next++) {
            wayMost = RowScoring.WAY * reached.way(next);
            if (!aim()) {
                break;
            }
            leaf = reached.leaf(next);
            asked = reached.asked(next);
            walk.enter(leaf.skills, skills, count);
            addSkills();
            findKin();
            scan();
        }
        rest();
        return best.drain();
    }

    private void begin(OfferNeeds asking, int day) {
        offer.set(asking);
        today = day;
        languagesMost = RowScoring.languagesMost(offer, 0);
        smallMost = RowScoring.smallMost(offer, 0, day);
        occupation = asking.demands().occupation();
        weight = 0;
        count = 0;
        List<SkillNeed> needs = asking.demands().skills();
        for (int i = 0; i < needs.size(); i++) {
            int skill = needs.get(i).skill();
            weight += needs.get(i).weight();
            addList(skill, i, needs.get(i).weight(), SAME);
            for (int place = graph.from(skill); place < graph.to(skill); place++) {
                addList(graph.skillAt(place), i, needs.get(i).weight(), graph.closenessAt(place));
            }
        }
    }

    private void addList(int skill, int number, int weightOfNeed, int near) {
        if (count == skills.length) {
            skills = Arrays.copyOf(skills, 2 * count);
            need = Arrays.copyOf(need, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
            closeness = Arrays.copyOf(closeness, 2 * count);
        }
        skills[count] = (char) skill;
        need[count] = (short) number;
        weights[count] = (byte) weightOfNeed;
        closeness[count++] = (short) near;
    }

    /// A search at rest keeps no state alive.
    private void rest() {
        offer.set(NOTHING);
        leaf = PersonLeaf.NOWHERE;
        walk.enter(SkillLists.NONE, skills, 0);
        reached.forget();
    }

    /// All people of whom no gate fails, whatever their scores.
    int count(Levels<PersonFacts, PersonLeaf> store, OfferNeeds asking, int day) {
        offer.set(asking);
        int open = 0;
        for (Level<PersonLeaf> level : store.state()) {
            for (int place = 0; place < level.leaves().size(); place++) {
                PersonLeaf people = level.leaves().get(place);
                for (int row = 0; row < people.size(); row++) {
                    open += level.alive(place, row) && opens(people, row, day) ? 1 : 0;
                }
            }
        }
        return open;
    }

    private boolean opens(PersonLeaf people, int row, int day) {
        int limit = PersonRows.metres(people.rows.data, row * PersonRows.STRIDE);
        return RowScoring.open(offer, 0, people.rows, row, day)
                && RowScoring.near(
                        RowScoring.metres(offer, 0, people.rows, row),
                        limit,
                        RowScoring.remote(offer, 0, people.rows, row));
    }

    /// The most that the way from any row of a leaf can be worth.
    private int way(PersonLeaf from) {
        boolean remote = from.remote && OfferRows.remote(offer.data, 0);
        int[] place = offer.data;
        int at = OfferRows.PLACE;
        int metres = from.placed && OfferRows.placed(place, at)
                ? Point.metres(from.box().chord(place[at], place[at + 1], place[at + 2]))
                : -1;
        return WayTerm.points(metres, remote, OfferRows.transport(place, 0));
    }

    private void addSkills() {
        sums.clear(0, leaf.size());
        for (int cell = 0; cell <= leaf.size() - 1 >>> SkillLists.CELL_BITS; cell++) {
            addSkills(cell);
        }
    }

    private void addSkills(int cell) {
        int before = -1;
        for (int list = 0; list < walk.count(); list++) {
            if (walk.has(list, cell)) {
                int which = walk.which(list);
                if (need[which] != before) {
                    before = need[which];
                    nextStamp();
                }
                if (closeness[which] == SAME) {
                    addStated(list, cell, weights[which]);
                } else {
                    addRelated(list, cell, weights[which], closeness[which]);
                }
            }
        }
    }

    /// After four thousand million needs the stamps begin anew; an old one must not pass for a new one.
    private void nextStamp() {
        stamp++;
        if (stamp == 0) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
    }

    private void addStated(int list, int cell, int weightOfNeed) {
        int first = cell << SkillLists.CELL_BITS;
        int to = walk.to(list, cell);
        for (int place = walk.from(list, cell); place < to; place++) {
            int row = first + (walk.posting(place) >>> PersonLeaf.CODE_BITS);
            Evidence evidence = EVIDENCE[walk.posting(place) & 7];
            int gain = SkillTerm.credit(evidence) - SkillTerm.NOT_STATED;
            stamps[row] = stamp;
            // No related skill outdoes a plain no.
            bests[row] = evidence == Evidence.NONE ? Short.MAX_VALUE : (short) gain;
            sums.add(row, weightOfNeed * gain);
        }
    }

    private void addRelated(int list, int cell, int weightOfNeed, int near) {
        int first = cell << SkillLists.CELL_BITS;
        int to = walk.to(list, cell);
        for (int place = walk.from(list, cell); place < to; place++) {
            int row = first + (walk.posting(place) >>> PersonLeaf.CODE_BITS);
            Evidence evidence = EVIDENCE[walk.posting(place) & 7];
            int before = stamps[row] == stamp ? bests[row] : 0;
            int gain = SkillTerm.credit(evidence, near) - SkillTerm.NOT_STATED;
            if (gain > before) {
                stamps[row] = stamp;
                bests[row] = (short) gain;
                sums.add(row, weightOfNeed * (gain - before));
            }
        }
    }

    /// ISCO's groups are stretches of the sorted list, each inside the next larger one: the narrowest is written
    /// last.
    private void findKin() {
        if (!occupation.isKnown()) {
            Arrays.fill(kinships, 0, leaf.size(), UNKNOWN);
            Arrays.fill(nearest, UNKNOWN);
            return;
        }
        Arrays.fill(kinships, 0, leaf.firstUnknown, APART);
        Arrays.fill(kinships, leaf.firstUnknown, leaf.size(), UNKNOWN);
        Arrays.fill(nearest, APART);
        Arrays.fill(nearest, Math.min(nearest.length - 1, Sums.block(leaf.firstUnknown)), nearest.length, UNKNOWN);
        int group = occupation.unitGroup();
        markGroups(group / 1_000 * 1_000, 1_000, Kinship.MAJOR_GROUP);
        markGroups(group / 100 * 100, 100, Kinship.SUB_MAJOR_GROUP);
        markGroups(group / 10 * 10, 10, Kinship.MINOR_GROUP);
        markGroups(group, 1, Kinship.UNIT_GROUP);
        int same = group << 16 | occupation.number();
        mark(same, same + 1, Kinship.SAME);
    }

    private void markGroups(int first, int count, Kinship kinship) {
        mark(first << 16, first + count << 16, kinship);
    }

    private void mark(int from, int to, Kinship kinship) {
        int end = leaf.firstOccupation(to);
        for (int place = leaf.firstOccupation(from); place < end; place++) {
            int row = leaf.occupied[place];
            kinships[row] = (byte) kinship.ordinal();
            int block = Sums.block(row);
            if (KINSHIP[nearest[block]].points() < kinship.points()) {
                nearest[block] = (byte) kinship.ordinal();
            }
        }
    }

    /// Turns the threshold into what the skills of a row must reach when all else is at its best.
    ///
    /// @return whether any row can
    private boolean aim() {
        boolean any = false;
        for (Kinship kinship : KINSHIP) {
            int rest = wayMost + RowScoring.OCCUPATION * kinship.points() + languagesMost + smallMost;
            int points = Math.ceilDiv(Math.max(0, threshold - rest), RowScoring.SKILLS);
            boolean reachable = points <= (weight == 0 ? Term.NEUTRAL : Term.FULL);
            least[kinship.ordinal()] =
                    reachable ? (SkillTerm.leastCredit(points) - 1 - SkillTerm.NOT_STATED) * weight : Integer.MAX_VALUE;
            any |= reachable;
        }
        return any;
    }

    private void scan() {
        int last = Sums.block(leaf.size() - 1);
        for (int block = 0; block <= last; block++) {
            int needed = least[nearest[block]];
            if (sums.bound(block) >= needed) {
                int rows = Sums.within(block, 0, leaf.size()) & (needed > 0 ? sums.touched(block) : -1);
                for (; rows != 0; rows &= rows - 1) {
                    int row = Sums.first(block) + Integer.numberOfTrailingZeros(rows);
                    if (sums.of(row) >= least[kinships[row]] && judge(row)) {
                        threshold = best.threshold();
                        aim();
                    }
                }
            }
        }
    }

    /// @return whether the row entered the list
    private boolean judge(int row) {
        if ((asked[row >>> 6] >>> row & 1) == 0) {
            return false;
        }
        int score = RowScoring.SKILLS * SkillTerm.points(sums.of(row) + SkillTerm.NOT_STATED * weight, weight)
                + RowScoring.OCCUPATION * KINSHIP[kinships[row]].points();
        if (score + wayMost + languagesMost + smallMost < threshold
                || !RowScoring.open(offer, 0, leaf.rows, row, today)) {
            return false;
        }
        int metres = RowScoring.metres(offer, 0, leaf.rows, row);
        boolean remote = RowScoring.remote(offer, 0, leaf.rows, row);
        score += RowScoring.WAY * WayTerm.points(metres, remote, OfferRows.transport(offer.data, 0));
        if (score + languagesMost + smallMost < threshold
                || !RowScoring.near(metres, PersonRows.metres(leaf.rows.data, row * PersonRows.STRIDE), remote)) {
            return false;
        }
        score += RowScoring.small(offer, 0, leaf.rows, row, today);
        return score + languagesMost >= threshold
                && best.offer(
                        leaf.number(row),
                        score + RowScoring.LANGUAGES * RowScoring.languages(offer, 0, leaf.rows, row));
    }
}
