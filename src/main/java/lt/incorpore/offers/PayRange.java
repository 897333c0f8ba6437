package lt.incorpore.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Base pay an offer promises (*tarifinis atlygis*), bonuses not counted. Source: Labour Code art. 25(6), checked
/// 2026-11-02.
///
/// @param from     lowest, in euros with at most two decimals
/// @param to       highest; the same as `from`, or absent, where one amount is offered
/// @param currency ISO 4217; only EUR, which is also meant when absent
/// @param tax      gross when absent
public record PayRange(
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable PayUnit per,
        @Nullable Tax tax,
        @Nullable String currency) {

    /// Hours of a full-time month, for comparing hourly with monthly pay: 40 hours a week, 52 weeks, 12 months.
    private static final BigDecimal HOURS_A_MONTH = new BigDecimal("173.33");

    private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int FULL_TIME = 40;
    private static final int LONGEST = 20;

    public PayRange {
        from = plain(from);
        to = plain(to);
    }

    // The database gives 1.3E3 back as 1300: written alike from the start, or the same offer would look changed.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal euros) {
        return euros != null && euros.scale() < 0 && euros.precision() - euros.scale() < LONGEST
                ? euros.setScale(0)
                : euros;
    }

    /// What the pay is counted by.
    public enum PayUnit {
        HOUR,
        MONTH
    }

    /// Whether taxes are still to be taken off.
    public enum Tax {
        GROSS,
        NET
    }

    /// The same amounts, as if they were gross.
    public PayRange asGross() {
        return new PayRange(from, to, per, Tax.GROSS, currency);
    }

    /// Lowest pay in gross cents an hour, or absent where it is not stated or net: taxes depend on the person.
    ///
    /// @param hoursAWeek for monthly pay; 40 is meant when absent
    public @Nullable Integer centsAnHour(@Nullable Integer hoursAWeek) {
        return centsAnHour(from, hoursAWeek);
    }

    /// Highest pay, counted like [#centsAnHour(Integer)].
    public @Nullable Integer highestCentsAnHour(@Nullable Integer hoursAWeek) {
        return centsAnHour(to == null ? from : to, hoursAWeek);
    }

    private @Nullable Integer centsAnHour(@Nullable BigDecimal amount, @Nullable Integer hoursAWeek) {
        if (amount == null || per == null || tax == Tax.NET) {
            return null;
        }
        var cents = amount.movePointRight(2);
        if (per == PayUnit.HOUR) {
            return cents.min(MOST_CENTS).intValue();
        }
        var hours = hoursAWeek == null || hoursAWeek == 0 ? FULL_TIME : hoursAWeek;
        return cents.multiply(BigDecimal.valueOf(FULL_TIME))
                .divide(HOURS_A_MONTH.multiply(BigDecimal.valueOf(hours)), RoundingMode.DOWN)
                .min(MOST_CENTS)
                .intValue();
    }
}
