package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lt.incorpore.law.Cents;
import lt.incorpore.law.Law;
import lt.incorpore.law.PayOffered;
import lt.incorpore.law.Told;
import lt.incorpore.law.WageCheck;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// What an advertisement must say of pay, and the least it may promise on the day the work starts.
@ApplicationScoped
class PayRules {

    private static final String PAY_IN_ADVERTISEMENTS = "Darbo kodeksas, 25 str. 6 d.";
    private static final String MINIMUM_WAGE = "Darbo kodeksas, 141 str.";
    private static final BigDecimal MOST = new BigDecimal("100000");
    /// ISCO-08 major group 9, work that asks for no qualification.
    private static final char ELEMENTARY = '9';

    private final Law law;
    private final Clock clock;

    PayRules(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    void check(OfferContent draft, List<Finding> findings) {
        var pay = draft.pay();
        if (pay == null || pay.from() == null) {
            missing(draft, findings);
            return;
        }
        var before = findings.size();
        amount("/pay/from", pay.from(), findings);
        amount("/pay/to", pay.to(), findings);
        if (pay.per() == null) {
            findings.add(Finding.error("/pay/per", "pay_unit_missing").suggesting("MONTH"));
        }
        if (pay.currency() != null && !pay.currency().equals("EUR")) {
            findings.add(Finding.error("/pay/currency", "currency")
                    .rejecting(pay.currency())
                    .suggesting("EUR"));
        }
        if (pay.to() != null && pay.to().compareTo(pay.from()) < 0) {
            findings.add(Finding.error("/pay/to", "range_reversed")
                    .rejecting(pay.to())
                    .suggesting(pay.from().toPlainString()));
        }
        if (findings.size() == before && draft.kind() != null && draft.kind().mustStatePay() && canBeHours(draft)) {
            floor(draft, pay, findings);
        }
    }

    private static void missing(OfferContent draft, List<Finding> findings) {
        if (draft.kind() == null || draft.kind().mustStatePay()) {
            findings.add(Finding.error("/pay/from", "pay_missing").byLaw(PAY_IN_ADVERTISEMENTS));
        } else if (draft.kind() == OfferKind.TRY_OUT) {
            findings.add(Finding.warning("/pay/from", "pay_of_try_out"));
        }
    }

    private static void amount(String pointer, @Nullable BigDecimal euros, List<Finding> findings) {
        if (euros == null) {
            return;
        }
        if (euros.signum() <= 0 || euros.compareTo(MOST) > 0) {
            findings.add(Bounds.outside(pointer, euros, 1, MOST));
        } else if (euros.stripTrailingZeros().scale() > 2) {
            findings.add(Finding.error(pointer, "pay_decimals")
                    .rejecting(euros)
                    .suggesting(euros.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        }
    }

    // Hours that no week has are found elsewhere, and no pay can be compared by them.
    private static boolean canBeHours(OfferContent draft) {
        return draft.hours() == null
                || isHours(draft.hours().from()) && isHours(draft.hours().to());
    }

    private static boolean isHours(@Nullable Integer hours) {
        return hours == null || hours >= 1 && hours <= TextRules.LONGEST_WEEK;
    }

    private void floor(OfferContent draft, PayRange pay, List<Finding> findings) {
        var today = LocalDate.now(clock);
        var day = draft.start() != null && draft.start().isAfter(today) ? draft.start() : today;
        for (var promise : promises(draft, pay)) {
            compared(promise, day, findings);
        }
    }

    private void compared(Promise promise, LocalDate day, List<Finding> findings) {
        switch (law.wageFloor().check(promise.offered, day)) {
            case WageCheck.Meets _ -> {}
            case WageCheck.Below below ->
                findings.add(Finding.error(promise.pointer, "pay_below_minimum")
                        .with("floor", below.suggestion().euros().toPlainString())
                        .with("per", promise.offered.unit().name())
                        .rejecting(promise.offered.from().euros())
                        .suggesting(below.suggestion().euros().toPlainString())
                        .byLaw(MINIMUM_WAGE));
            case WageCheck.Question question
            when question.reason() == WageCheck.Reason.NET_PAY ->
                findings.add(Finding.review(promise.pointer, "pay_net_low")
                        .rejecting(promise.offered.from().euros())
                        .byLaw(MINIMUM_WAGE));
            case WageCheck.Question question -> findings.add(question(question.reason()));
            case WageCheck.Unknown unknown -> findings.add(question(unknown.reason()));
        }
    }

    /// An amount of the draft with the hours it is paid for.
    private record Promise(String pointer, PayOffered offered) {}

    // The least pay is for the fewest hours only where the most pay stands against the most hours; one amount is paid
    // for all that may be asked.
    private static List<Promise> promises(OfferContent draft, PayRange pay) {
        var hours = draft.hours();
        var fewest = hours == null ? null : hours.from();
        var most = hours == null || hours.to() == null ? fewest : hours.to();
        var from = Objects.requireNonNull(pay.from());
        if (pay.to() == null || pay.to().compareTo(from) == 0 || fewest == null || fewest.equals(most)) {
            return List.of(promise("/pay/from", from, most, draft));
        }
        return pay.per() == PayRange.PayUnit.HOUR
                ? List.of(promise("/pay/from", from, fewest, draft))
                : List.of(promise("/pay/from", from, fewest, draft), promise("/pay/to", pay.to(), most, draft));
    }

    private static Promise promise(String pointer, BigDecimal euros, @Nullable Integer hours, OfferContent draft) {
        var pay = Objects.requireNonNull(draft.pay());
        var unit = pay.per() == PayRange.PayUnit.HOUR ? PayOffered.Unit.HOUR : PayOffered.Unit.MONTH;
        var offered = PayOffered.gross(new Cents(euros.movePointRight(2).longValueExact()), unit)
                .skilled(skilled(draft.iscoGroup()));
        if (hours != null) {
            offered = offered.perWeek(Duration.ofHours(hours));
        }
        return new Promise(pointer, pay.tax() == PayRange.Tax.NET ? offered.net() : offered);
    }

    private static Told skilled(@Nullable String group) {
        if (group == null || group.isEmpty()) {
            return Told.UNKNOWN;
        }
        return group.charAt(0) == ELEMENTARY ? Told.NO : Told.YES;
    }

    private static Finding question(WageCheck.Reason reason) {
        var code = switch (reason) {
            case SKILLED_AT_MINIMUM -> "pay_skilled_at_minimum";
            case MORE_THAN_FORTY_HOURS -> "pay_for_long_hours";
            case NET_PAY -> "pay_net";
            case HOURS_NOT_TOLD -> "pay_hours_missing";
            case MEETS, BELOW, NO_TABLE -> "pay_not_compared";
        };
        // Nobody can read from it that the minimum is reached, and the owner alone can say.
        return reason == WageCheck.Reason.HOURS_NOT_TOLD
                ? Finding.error("/hours/from", code).byLaw(MINIMUM_WAGE)
                : Finding.warning("/pay/from", code).byLaw(MINIMUM_WAGE);
    }
}
