package lt.incorpore.law;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;

/// The minimum wage by day, from `wage-floor.csv`. Source: the Government's yearly resolutions, checked 2026-11-02.
public final class WageFloor {

    /// What is left of the minimum after income tax of 20 %, social insurance of 19.5 % and pension saving of 3 %,
    /// with nothing free of tax, in thousandths. Source: Law on Income Tax of Residents art. 6, Law on State Social
    /// Insurance.
    private static final int LEAST_LEFT = 575;

    /// The same with the tax-free amount that the law gives to pay as low as the minimum, and without pension saving.
    /// Source: Law on Income Tax of Residents art. 20.
    private static final int USUALLY_LEFT = 730;

    private static final int WHOLE = 1000;

    private final List<Row> rows;

    WageFloor(LawTable table) {
        rows = table.rows(LawFiles.WAGE_FLOOR, List.of("monthly_cents", "hourly_cents"), Row::of).stream()
                .sorted(Comparator.comparing((Row row) -> row.head.span().from()))
                .toList();
        LawTable.refuseOverlaps(rows, (a, b) -> true);
    }

    private record Row(LawTable.Head head, Cents monthly, Cents hourly) implements LawTable.Dated {
        static Row of(LawRow row) {
            return new Row(row.head(), cents(row, "monthly_cents"), cents(row, "hourly_cents"));
        }

        private static Cents cents(LawRow row, String column) {
            return row.read(column, text -> new Cents(Long.parseLong(text)));
        }
    }

    /// The minimum wage on a day. After the last row the last one is used and marked so; before the first there is
    /// none.
    public Optional<MinimumWage> on(LocalDate day) {
        return rows.stream()
                .filter(row -> !row.head.span().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(row -> minimum(row, !row.head.span().contains(day)));
    }

    private static MinimumWage minimum(Row row, boolean lastKnown) {
        var basis = row.head.basis();
        return new MinimumWage(
                row.monthly, row.hourly, lastKnown, lastKnown ? basis.atMost(Confidence.GENERAL) : basis);
    }

    /// Compares the pay an offer promises with the minimum wage of a day.
    ///
    /// Pay before tax is never less than after it, so what reaches the minimum after tax reaches it before. Less
    /// than [#LEAST_LEFT] of the minimum is below it whoever is paid; less than [#USUALLY_LEFT] is so for nearly
    /// everybody, and is asked; between that and the minimum it cannot be compared. A monthly pay for more than 40
    /// hours a week must reach the full minimum; whether it also has to grow with the hours is asked and not
    /// decided.
    public WageCheck check(PayOffered pay, LocalDate day) {
        return on(day).map(minimum -> compared(pay, minimum))
                .orElseGet(() -> new WageCheck.Unknown(WageCheck.Reason.NO_TABLE));
    }

    private static WageCheck compared(PayOffered pay, MinimumWage minimum) {
        var least = least(pay, minimum);
        boolean isNet = pay.tax() == PayOffered.Tax.NET;
        boolean below = isNet ? isLess(pay, LEAST_LEFT, least) : pay.from().compareTo(least) < 0;
        if (below && pay.unit() == PayOffered.Unit.MONTH && pay.perWeek() == null) {
            return new WageCheck.Unknown(WageCheck.Reason.HOURS_NOT_TOLD);
        }
        if (below) {
            return new WageCheck.Below(minimum, least);
        }
        if (isNet && pay.from().compareTo(least) < 0) {
            return isLess(pay, USUALLY_LEFT, least)
                    ? new WageCheck.Question(minimum, WageCheck.Reason.NET_PAY)
                    : new WageCheck.Unknown(WageCheck.Reason.NET_PAY);
        }
        if (fallsShortOfLongHours(pay, minimum)) {
            return new WageCheck.Question(minimum, WageCheck.Reason.MORE_THAN_FORTY_HOURS);
        }
        boolean atMinimum = pay.from().equals(least) && pay.tax() == PayOffered.Tax.GROSS;
        return atMinimum && pay.skilled() == Told.YES
                ? new WageCheck.Question(minimum, WageCheck.Reason.SKILLED_AT_MINIMUM)
                : new WageCheck.Meets(minimum);
    }

    private static boolean isLess(PayOffered pay, int thousandths, Cents least) {
        return pay.from().amount() * WHOLE < least.amount() * thousandths;
    }

    /// The least pay for the unit and working time; the full month when no time is told or it is longer than 40
    /// hours.
    private static Cents least(PayOffered pay, MinimumWage minimum) {
        if (pay.unit() == PayOffered.Unit.HOUR) {
            return minimum.hourly();
        }
        Duration perWeek = pay.perWeek();
        return perWeek == null || MinimumWage.aboveFullWeek(perWeek) ? minimum.monthly() : minimum.monthlyFor(perWeek);
    }

    private static boolean fallsShortOfLongHours(PayOffered pay, MinimumWage minimum) {
        Duration perWeek = pay.perWeek();
        return pay.unit() == PayOffered.Unit.MONTH
                && perWeek != null
                && MinimumWage.aboveFullWeek(perWeek)
                && pay.from().compareTo(minimum.monthlyFor(perWeek)) < 0;
    }
}
