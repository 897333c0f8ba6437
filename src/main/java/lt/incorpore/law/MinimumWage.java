package lt.incorpore.law;

import java.time.Duration;
import lt.incorpore.law.tables.Basis;

/// The minimum wage of a day (*minimalioji mėnesinė alga*, *minimalusis valandinis atlygis*), gross.
///
/// @param lastKnown whether the day lies after the last row, so that the amounts may have risen since; pages then add
///                  the sentence [#LAST_KNOWN]
public record MinimumWage(Cents monthly, Cents hourly, boolean lastKnown, Basis basis) {

    /// Code of the sentence that says that a newer amount may hold.
    public static final String LAST_KNOWN = "wage.last-known";

    private static final long FULL_WEEK = Duration.ofHours(40).toMinutes();

    /// The monthly minimum for this working time, in proportion to a week of 40 hours, rounded up to a cent.
    public Cents monthlyFor(Duration perWeek) {
        return new Cents(Math.ceilDiv(monthly.amount() * perWeek.toMinutes(), FULL_WEEK));
    }

    static boolean aboveFullWeek(Duration perWeek) {
        return perWeek.toMinutes() > FULL_WEEK;
    }
}
