package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.Ability.Experience;

/// Months of experience of any kind against the asked ones. More than asked is never worth more.
public final class ExperienceTerm {

    private ExperienceTerm() {}

    static Because because(Pair pair) {
        Experience needed = pair.offer().demands().experience();
        Experience has = pair.person().ability().experience();
        return new Because.ExperienceMonths(needed, has, points(needed.months(), has.months()));
    }

    /// @param needed months, negative when unknown
    /// @param has    months, negative when unknown
    public static int points(int needed, int has) {
        if (needed == 0) {
            return Term.FULL;
        }
        if (needed < 0 || has < 0) {
            return Term.NEUTRAL;
        }
        return Math.min(Term.FULL, Term.FULL * has / needed);
    }
}
