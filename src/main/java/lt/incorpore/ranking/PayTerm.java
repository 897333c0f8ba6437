package lt.incorpore.ranking;

import lt.incorpore.ranking.facts.Conditions.PayPerHour;

/// Promised pay against the wished one: full from the wish upwards, nothing at half of it, straight between the two.
public final class PayTerm {

    private PayTerm() {}

    static Because because(Pair pair) {
        PayPerHour offered = pair.offer().conditions().pay();
        PayPerHour wished = pair.person().wishes().pay();
        return new Because.Pay(offered, wished, points(offered.cents(), wished.cents()));
    }

    /// @param offered cents, 0 when unknown
    /// @param wished  cents, 0 when unknown
    public static int points(int offered, int wished) {
        if (offered == 0 || wished == 0) {
            return Term.NEUTRAL;
        }
        if (offered >= wished) {
            return Term.FULL;
        }
        return (int) Math.max(0, Term.FULL * (2L * offered - wished) / wished);
    }
}
