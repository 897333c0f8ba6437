package lt.incorpore.bench;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.OccupationTerm;
import lt.incorpore.ranking.SkillTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;
import org.jspecify.annotations.Nullable;

/// The physical limit of an exact answer from inverted lists: the bytes that must be read, at the speed of memory.
///
/// Counted are, for each person, two bytes for each posting of a skill that is worth something to the person, over all
/// offers within reach; and one record of 32 bytes for each offer within reach that its skills and its occupation alone
/// let reach the tenth best score when all the rest is full. Not counted are tables, bounds and the query itself.
final class Floor {

    private static final int POSTING = 2;
    private static final int RECORD = 32;
    private static final int REST =
            (1_000 - Term.SKILLS.weight() - Term.OCCUPATION.weight()) * Term.FULL;

    private final LabourMarket market;

    Floor(LabourMarket market) {
        this.market = market;
    }

    record Bytes(double postings, double records) {

        double sum() {
            return postings + records;
        }
    }

    /// Bytes a second that one thread reads in sequence, from memory much larger than the caches.
    static double bandwidth() {
        long[] memory = new long[48 << 20];
        Arrays.fill(memory, 3);
        double best = 0;
        for (int round = 0; round < 12; round++) {
            long before = Gauge.cpu();
            long sum = 0;
            for (long value : memory) {
                sum += value;
            }
            long nanos = Gauge.cpu() - before;
            if (sum != 3L * memory.length) {
                throw new IllegalStateException("memory forgot");
            }
            best = Math.max(best, memory.length * 8e9 / nanos);
        }
        return best;
    }

    /// @param lists the ten best of each person
    Bytes touched(List<PersonFacts> people, List<List<Match>> lists, int size) {
        Seeker[] seekers = new Seeker[lists.size()];
        for (int i = 0; i < seekers.length; i++) {
            List<Match> list = lists.get(i);
            int threshold = list.size() < Race.BEST ? 0 : list.getLast().score();
            seekers[i] = new Seeker(people.get(i), market.graph(), threshold);
        }
        for (long number = 0; number < size; number++) {
            OfferNeeds offer = market.offer(number);
            Point point = offer.posting().place().point();
            int[] place = point.isKnown() ? new int[] {point.x(), point.y(), point.z()} : null;
            for (Seeker seeker : seekers) {
                seeker.meet(offer, place);
            }
        }
        return new Bytes(
                (double) POSTING * Arrays.stream(seekers).mapToLong(seeker -> seeker.postings).sum(),
                (double) RECORD * Arrays.stream(seekers).mapToLong(seeker -> seeker.records).sum());
    }

    private static final class Seeker {
        private final short[] gains = new short[65_536];
        private final List<Occupation> occupations;
        private final Reach reach;
        private final int[] home;
        private final int threshold;
        private long postings;
        private long records;

        private Seeker(PersonFacts person, SkillGraph graph, int threshold) {
            this.threshold = threshold;
            occupations = person.ability().occupations();
            reach = person.limits().reach();
            Point from = reach.home();
            home = from.isKnown() ? new int[] {from.x(), from.y(), from.z()} : new int[0];
            for (PersonSkill skill : person.ability().skills()) {
                if (skill.evidence() != Evidence.NONE) {
                    gain(skill.skill(), SkillTerm.credit(skill.evidence()));
                    for (int at = graph.from(skill.skill()); at < graph.to(skill.skill()); at++) {
                        gain(graph.skillAt(at), SkillTerm.credit(skill.evidence(), graph.closenessAt(at)));
                    }
                }
            }
            for (PersonSkill skill : person.ability().skills()) {
                if (skill.evidence() == Evidence.NONE) {
                    gains[skill.skill()] = -SkillTerm.NOT_STATED;
                }
            }
        }

        private void gain(int skill, int credit) {
            gains[skill] = (short) Math.max(gains[skill], credit - SkillTerm.NOT_STATED);
        }

        private void meet(OfferNeeds offer, int @Nullable [] place) {
            if (!within(offer, place)) {
                return;
            }
            int credits = 0;
            int weights = 0;
            for (SkillNeed need : offer.demands().skills()) {
                int gain = gains[need.skill()];
                postings += gain == 0 ? 0 : 1;
                credits += need.weight() * (SkillTerm.NOT_STATED + gain);
                weights += need.weight();
            }
            int most = Term.SKILLS.weight() * SkillTerm.points(credits, weights)
                    + Term.OCCUPATION.weight() * kinship(offer.demands().occupation())
                    + REST;
            records += most >= threshold ? 1 : 0;
        }

        private boolean within(OfferNeeds offer, int @Nullable [] place) {
            boolean remote = offer.posting().place().remote() && reach.remote();
            if (remote || reach.metres() == Reach.ANYWHERE || place == null || home.length == 0) {
                return true;
            }
            long chord = Point.chord((long) place[0] - home[0], (long) place[1] - home[1], (long) place[2] - home[2]);
            return Point.metres(chord) <= reach.metres();
        }

        private int kinship(Occupation needed) {
            if (!needed.isKnown() || occupations.isEmpty()) {
                return Term.NEUTRAL;
            }
            int best = 0;
            for (Occupation one : occupations) {
                Kinship kinship = one.equals(needed)
                        ? Kinship.SAME
                        : OccupationTerm.kinship(one.unitGroup(), needed.unitGroup());
                best = Math.max(best, kinship.points());
            }
            return best;
        }
    }
}
