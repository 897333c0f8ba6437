package lt.incorpore.ranking;

import lt.incorpore.ranking.Because.HoursSides;
import lt.incorpore.ranking.Because.ShiftSides;
import lt.incorpore.ranking.facts.Conditions.Hours;

/// Whether the hours of work meet the wished ones (one half), and which part of the shifts suits (the other half).
public final class HoursTerm {

    private static final int LOST_AN_HOUR = 50;

    private HoursTerm() {}

    static Because because(Pair pair) {
        HoursSides hours = new HoursSides(
                pair.offer().conditions().hours(), pair.person().wishes().hours());
        ShiftSides shifts = new ShiftSides(
                pair.offer().conditions().shifts(), pair.person().wishes().shifts());
        int hoursPoints = hours.known() ? gapPoints(gap(hours.offered(), hours.wished())) : Term.NEUTRAL;
        int shiftsPoints = shiftsPoints(shifts.offered().bits(), shifts.wished().bits());
        return new Because.HoursAndShifts(hours, hoursPoints, shifts, shiftsPoints);
    }

    /// Hours that lie between two ranges; none when they meet.
    static int gap(Hours one, Hours other) {
        return gap(one.min(), one.max(), other.min(), other.max());
    }

    public static int gap(int min, int max, int otherMin, int otherMax) {
        return Math.max(0, Math.max(min - otherMax, otherMin - max));
    }

    public static int gapPoints(int gap) {
        return Math.max(0, Term.FULL - LOST_AN_HOUR * gap);
    }

    /// The share of the offered shifts that the person wishes.
    public static int shiftsPoints(int offered, int wished) {
        if (offered == 0 || wished == 0) {
            return Term.NEUTRAL;
        }
        return Term.FULL * Integer.bitCount(offered & wished) / Integer.bitCount(offered);
    }
}
