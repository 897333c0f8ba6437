package lt.incorpore.law;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The lowest base pay (*tarifinis atlygis*) an offer promises, as far as the minimum wage is concerned. Bonuses are
/// not base pay.
///
/// @param from    the lowest pay of the range
/// @param perWeek working time of a week, above 0; null when not told
/// @param skilled whether the work asks for a qualification or special skills
public record PayOffered(
        Cents from, Unit unit, Tax tax, @Nullable Duration perWeek, Told skilled) {

    private static final Duration WEEK = Duration.ofDays(7);

    public PayOffered {
        if (perWeek != null && (!perWeek.isPositive() || perWeek.compareTo(WEEK) > 0)) {
            throw new IllegalArgumentException("Working time of a week is above 0 and within the week: " + perWeek);
        }
    }

    public enum Unit {
        HOUR,
        MONTH
    }

    /// Before or after tax.
    public enum Tax {
        GROSS,
        NET
    }

    public static PayOffered gross(Cents from, Unit unit) {
        return new PayOffered(from, unit, Tax.GROSS, null, Told.UNKNOWN);
    }

    public PayOffered net() {
        return new PayOffered(from, unit, Tax.NET, perWeek, skilled);
    }

    public PayOffered perWeek(Duration time) {
        return new PayOffered(from, unit, tax, time, skilled);
    }

    public PayOffered skilled(Told told) {
        return new PayOffered(from, unit, tax, perWeek, told);
    }
}
