package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.List;
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

    private final SkillGraph graph;
    private final Sums sums = new Sums();
    /// The best gain of each row for the need at hand, valid where the stamp is that of the need.
    private final short[] bests = new short[Leaf.MOST];
    private final int[] stamps = new int[Leaf.MOST];
    private int stamp;
    private final byte[] kinships = new byte[Leaf.MOST];
    /// The nearest kinship of each block of rows.
    private final byte[] nearest = new byte[Sums.BLOCKS];
    /// What the sum of a row must reach, by kinship.
    private final int[] least = new int[KINSHIP.length];
    private final Reached<PersonLeaf> reached = new Reached<>();

    private OfferNeeds needs = OfferNeeds.offer(0).build();
    private OfferRows offer = OfferRows.of(List.of(needs));
    private int weight;
    private int today;
    private Best best = new Best(0);
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
        needs = asking;
        offer = OfferRows.of(List.of(asking));
        weight = asking.demands().skills().stream().mapToInt(SkillNeed::weight).sum();
        today = day;
        languagesMost = RowScoring.languagesMost(offer, 0);
        smallMost = RowScoring.smallMost(offer, 0, day);
        best = new Best(length);
        for (Level<PersonLeaf> level : store.state()) {
            reached.add(level, level.living(), this::way);
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
            addSkills();
            findKin();
            scan();
        }
        // A search at rest keeps no state alive.
        leaf = PersonLeaf.NOWHERE;
        reached.forget();
        return best.drain();
    }

    /// All people of whom no gate fails, whatever their scores.
    int count(Levels<PersonFacts, PersonLeaf> store, OfferNeeds asking, int day) {
        offer = OfferRows.of(List.of(asking));
        int count = 0;
        for (Level<PersonLeaf> level : store.state()) {
            for (int place = 0; place < level.leaves().size(); place++) {
                PersonLeaf people = level.leaves().get(place);
                for (int row = 0; row < people.size(); row++) {
                    count += level.alive(place, row) && opens(people, row, day) ? 1 : 0;
                }
            }
        }
        return count;
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
        sums.clear(leaf.size());
        for (SkillNeed need : needs.demands().skills()) {
            nextStamp();
            addStated(need);
            for (int place = graph.from(need.skill()); place < graph.to(need.skill()); place++) {
                addRelated(need, graph.skillAt(place), graph.closenessAt(place));
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

    private void addStated(SkillNeed need) {
        char[] postings = leaf.skills.postings();
        for (int place = leaf.skills.from(need.skill()); place < leaf.skills.to(need.skill()); place++) {
            int row = postings[place] >>> 3;
            Evidence evidence = EVIDENCE[postings[place] & 7];
            int gain = SkillTerm.credit(evidence) - SkillTerm.NOT_STATED;
            stamps[row] = stamp;
            // No related skill outdoes a plain no.
            bests[row] = evidence == Evidence.NONE ? Short.MAX_VALUE : (short) gain;
            sums.add(row, need.weight() * gain);
        }
    }

    private void addRelated(SkillNeed need, int related, int closeness) {
        char[] postings = leaf.skills.postings();
        for (int place = leaf.skills.from(related); place < leaf.skills.to(related); place++) {
            int row = postings[place] >>> 3;
            Evidence evidence = EVIDENCE[postings[place] & 7];
            int before = stamps[row] == stamp ? bests[row] : 0;
            int gain = SkillTerm.credit(evidence, closeness) - SkillTerm.NOT_STATED;
            if (gain > before) {
                stamps[row] = stamp;
                bests[row] = (short) gain;
                sums.add(row, need.weight() * (gain - before));
            }
        }
    }

    /// ISCO's groups are stretches of the sorted list, each inside the next larger one: the narrowest is written
    /// last.
    private void findKin() {
        Occupation needed = needs.demands().occupation();
        if (!needed.isKnown()) {
            Arrays.fill(kinships, 0, leaf.size(), UNKNOWN);
            Arrays.fill(nearest, UNKNOWN);
            return;
        }
        Arrays.fill(kinships, 0, leaf.firstUnknown, APART);
        Arrays.fill(kinships, leaf.firstUnknown, leaf.size(), UNKNOWN);
        Arrays.fill(nearest, APART);
        Arrays.fill(nearest, Math.min(Sums.BLOCKS - 1, Sums.block(leaf.firstUnknown)), Sums.BLOCKS, UNKNOWN);
        int group = needed.unitGroup();
        markGroups(group / 1_000 * 1_000, 1_000, Kinship.MAJOR_GROUP);
        markGroups(group / 100 * 100, 100, Kinship.SUB_MAJOR_GROUP);
        markGroups(group / 10 * 10, 10, Kinship.MINOR_GROUP);
        markGroups(group, 1, Kinship.UNIT_GROUP);
        int same = group << 16 | needed.number();
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
        for (int row = 0; row < leaf.size(); ) {
            int end = Math.min(leaf.size(), Sums.end(row));
            if (sums.bound(row) < least[nearest[Sums.block(row)]]) {
                row = end;
            }
            for (; row < end; row++) {
                if (sums.of(row) >= least[kinships[row]] && judge(row)) {
                    threshold = best.threshold();
                    aim();
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
