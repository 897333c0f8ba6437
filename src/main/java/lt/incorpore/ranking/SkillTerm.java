package lt.incorpore.ranking;

import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.Because.SkillFound;
import lt.incorpore.ranking.Because.SkillPart;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.SkillGraph;

/// How far the person's skills cover the needed ones.
///
/// Each needed skill has a credit of a thousand: 0 when the person says no, 500 when nothing is known, above that
/// by the evidence for the skill itself or, in part, for one related to it; the best counts, but an explicit no
/// stands. With c = Σ weight × credit / Σ weight × 1000, points = 3c² − 2c³: the middle of the list matters more
/// than its ends, and knowing nothing (c = ½) stays exactly neutral.
public final class SkillTerm {

    /// The credit of a needed skill of which nothing is known.
    public static final int NOT_STATED = 500;

    private static final short[] LEAST_CREDITS = leastCredits();

    private SkillTerm() {}

    static Because because(Pair pair) {
        List<SkillPart> parts = new ArrayList<>();
        int credits = 0;
        int weights = 0;
        for (SkillNeed need : pair.offer().demands().skills()) {
            SkillPart part = part(need, pair.person().ability().skills(), pair.graph());
            credits += part.weight() * part.credit();
            weights += part.weight();
            parts.add(part);
        }
        return new Because.Skills(List.copyOf(parts), points(credits, weights));
    }

    /// @param credits Σ weight × credit
    /// @param weights Σ weight, `0..64`
    public static int points(int credits, int weights) {
        if (weights == 0) {
            return Term.NEUTRAL;
        }
        long full = 1_000L * weights;
        // In whole numbers up to 64,000³ × 1,000 < 2^63, so the curve rises with each single credit.
        return (int) ((long) credits * credits * (3 * full - 2L * credits) * Term.FULL / (full * full * full));
    }

    /// A bound from the points back to the skills: whoever has these points has more than `Σ weight × (this − 1)` of
    /// credit, so a search may pass over all who have less.
    ///
    /// @param points `0..1000`
    /// @return `0..1000`
    public static int leastCredit(int points) {
        return LEAST_CREDITS[points];
    }

    private static short[] leastCredits() {
        short[] least = new short[Term.FULL + 1];
        int credit = 0;
        for (int points = 0; points <= Term.FULL; points++) {
            while (points(credit, 1) < points) {
                credit++;
            }
            least[points] = (short) credit;
        }
        return least;
    }

    /// The credit of a stated skill for itself.
    public static int credit(Evidence evidence) {
        return evidence == Evidence.NONE ? 0 : NOT_STATED + evidence.permille() / 2;
    }

    /// The credit of a stated skill for one that stands near it.
    public static int credit(Evidence evidence, int closeness) {
        return NOT_STATED + evidence.permille() * closeness / 2_000;
    }

    private static SkillPart part(SkillNeed need, List<PersonSkill> has, SkillGraph graph) {
        SkillPart best = new SkillPart(need.skill(), need.weight(), NOT_STATED, new SkillFound.NotStated());
        for (PersonSkill skill : has) {
            if (skill.skill() == need.skill()) {
                if (skill.evidence() == Evidence.NONE) {
                    return new SkillPart(need.skill(), need.weight(), 0, new SkillFound.SaidNo());
                }
                int credit = credit(skill.evidence());
                if (credit >= best.credit()) {
                    best = new SkillPart(need.skill(), need.weight(), credit, new SkillFound.Exactly(skill.evidence()));
                }
            } else if (skill.evidence() != Evidence.NONE) {
                best = better(best, skill, closeness(graph, need.skill(), skill.skill()));
            }
        }
        return best;
    }

    private static SkillPart better(SkillPart best, PersonSkill skill, int closeness) {
        int credit = credit(skill.evidence(), closeness);
        return closeness == 0 || credit <= best.credit()
                ? best
                : new SkillPart(
                        best.skill(),
                        best.weight(),
                        credit,
                        new SkillFound.Related(skill.skill(), closeness, skill.evidence()));
    }

    private static int closeness(SkillGraph graph, int needed, int has) {
        for (int place = graph.from(needed); place < graph.to(needed); place++) {
            if (graph.skillAt(place) == has) {
                return graph.closenessAt(place);
            }
        }
        return 0;
    }
}
