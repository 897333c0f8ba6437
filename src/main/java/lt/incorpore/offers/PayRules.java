package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
        if (findings.size() == before && draft.kind() != null && draft.kind().mustStatePay()) {
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

    private void floor(OfferContent draft, PayRange pay, List<Finding> findings) {
        var today = LocalDate.now(clock);
        var day = draft.start() != null && draft.start().isAfter(today) ? draft.start() : today;
        switch (law.wageFloor().check(offered(draft, pay), day)) {
            case WageCheck.Meets _ -> {}
            case WageCheck.Below below ->
                findings.add(Finding.error("/pay/from", "pay_below_minimum")
                        .with("floor", below.suggestion().euros().toPlainString())
                        .with("per", String.valueOf(pay.per()))
                        .rejecting(pay.from())
                        .suggesting(below.suggestion().euros().toPlainString())
                        .byLaw(MINIMUM_WAGE));
            case WageCheck.Question question -> findings.add(question(question.reason()));
            case WageCheck.Unknown unknown -> findings.add(question(unknown.reason()));
        }
    }

    private static PayOffered offered(OfferContent draft, PayRange pay) {
        var cents = new Cents(
                java.util.Objects.requireNonNull(pay.from()).movePointRight(2).longValueExact());
        var unit = pay.per() == PayRange.PayUnit.HOUR ? PayOffered.Unit.HOUR : PayOffered.Unit.MONTH;
        var offered = PayOffered.gross(cents, unit).skilled(skilled(draft.iscoGroup()));
        if (draft.hours() != null
                && draft.hours().from() != null
                && draft.hours().from() > 0) {
            offered = offered.perWeek(Duration.ofHours(draft.hours().from()));
        }
        return pay.tax() == PayRange.Tax.NET ? offered.net() : offered;
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
        var pointer = reason == WageCheck.Reason.HOURS_NOT_TOLD ? "/hours/from" : "/pay/from";
        return Finding.warning(pointer, code).byLaw(MINIMUM_WAGE);
    }
}
