package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.Ability.Education;

/// Level of education (ISCED 2011) against the asked one: a quarter less for each missing level.
public final class EducationTerm {

    private static final int LOST_A_LEVEL = 250;

    private EducationTerm() {}

    static Because because(Pair pair) {
        Education needed = pair.offer().demands().education();
        Education has = pair.person().ability().education();
        return new Because.EducationLevels(needed, has, points(needed.isced(), has.isced()));
    }

    /// @param needed ISCED, negative when unknown
    /// @param has    ISCED, negative when unknown: then neutral, but no less than the lowest level would get
    public static int points(int needed, int has) {
        if (needed < 0) {
            return Term.NEUTRAL;
        }
        if (has < 0) {
            return Math.max(Term.NEUTRAL, points(needed, 0));
        }
        return Math.max(0, Term.FULL - LOST_A_LEVEL * Math.max(0, needed - has));
    }
}
