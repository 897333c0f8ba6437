package lt.incorpore.ranking;

import lt.incorpore.ranking.Because.Kinship;
import lt.incorpore.ranking.facts.Occupation;

/// How near the offer's occupation stands to the nearest one that the person has done or wishes to do.
public final class OccupationTerm {

    private OccupationTerm() {}

    static Because because(Pair pair) {
        Occupation needed = pair.offer().demands().occupation();
        Occupation nearest = Occupation.UNKNOWN;
        Kinship best = Kinship.UNKNOWN;
        for (Occupation one : pair.person().ability().occupations()) {
            Kinship kinship = kinship(needed, one);
            if (best == Kinship.UNKNOWN || kinship.points() > best.points()) {
                best = kinship;
                nearest = one;
            }
        }
        return new Because.OccupationStep(needed, nearest, best);
    }

    static Kinship kinship(Occupation one, Occupation other) {
        if (!one.isKnown() || !other.isKnown()) {
            return Kinship.UNKNOWN;
        }
        if (one.equals(other)) {
            return Kinship.SAME;
        }
        return kinship(one.unitGroup(), other.unitGroup());
    }

    /// Kinship of two different occupations by their ISCO-08 unit groups: each digit less is one level up.
    public static Kinship kinship(int one, int other) {
        if (one == other) {
            return Kinship.UNIT_GROUP;
        }
        if (one / 10 == other / 10) {
            return Kinship.MINOR_GROUP;
        }
        if (one / 100 == other / 100) {
            return Kinship.SUB_MAJOR_GROUP;
        }
        return one / 1_000 == other / 1_000 ? Kinship.MAJOR_GROUP : Kinship.APART;
    }
}
