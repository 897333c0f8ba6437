package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import lt.incorpore.law.tables.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WageFloorTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final WageFloor wageFloor = Law.load().wageFloor();

    private static PayOffered perHour(long cents) {
        return PayOffered.gross(new Cents(cents), PayOffered.Unit.HOUR);
    }

    private static PayOffered perMonth(long cents) {
        return PayOffered.gross(new Cents(cents), PayOffered.Unit.MONTH);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 103800, 635, false, VERIFIED",
        "2025-12-31, 103800, 635, false, VERIFIED",
        "2026-01-01, 115300, 705, false, VERIFIED",
        "2026-12-31, 115300, 705, false, VERIFIED",
        "2027-01-01, 115300, 705, true, GENERAL",
        "2031-06-15, 115300, 705, true, GENERAL",
    })
    void eachDayHasItsMinimumAndLaterDaysTheLastKnown(
            LocalDate day, long monthly, long hourly, boolean lastKnown, Confidence confidence) {
        assertThat(wageFloor.on(day)).hasValueSatisfying(minimum -> {
            assertThat(minimum.monthly()).isEqualTo(new Cents(monthly));
            assertThat(minimum.hourly()).isEqualTo(new Cents(hourly));
            assertThat(minimum.lastKnown()).isEqualTo(lastKnown);
            assertThat(minimum.basis().confidence()).isEqualTo(confidence);
        });
    }

    @Test
    void beforeTheFirstRowThereIsNoMinimum() {
        var day = LocalDate.parse("2024-12-31");

        assertThat(wageFloor.on(day)).isEmpty();
        assertThat(wageFloor.check(perHour(9999), day)).isEqualTo(new WageCheck.Unknown(WageCheck.Reason.NO_TABLE));
    }

    @ParameterizedTest
    @CsvSource({"705, MEETS", "704, BELOW", "706, MEETS", "0, BELOW"})
    void hourlyPayIsComparedToTheCent(long cents, WageCheck.Reason reason) {
        assertThat(wageFloor.check(perHour(cents), TODAY).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "115300, 2400, MEETS",
        "115299, 2400, BELOW",
        "57650, 1200, MEETS",
        "57649, 1200, BELOW",
        "108094, 2250, MEETS",
        "108093, 2250, BELOW",
        "1, 1, BELOW",
        "49, 1, MEETS",
    })
    void monthlyPayIsComparedInProportionToFortyHours(long cents, long perWeek, WageCheck.Reason reason) {
        assertThat(wageFloor
                        .check(perMonth(cents).perWeek(minutes(perWeek)), TODAY)
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void payBelowTheMinimumComesWithTheAmountToWrite() {
        assertThat(wageFloor.check(perMonth(50_000).perWeek(Duration.ofHours(20)), TODAY))
                .isInstanceOfSatisfying(WageCheck.Below.class, below -> {
                    assertThat(below.suggestion()).isEqualTo(new Cents(57_650));
                    assertThat(below.minimum().monthly()).isEqualTo(new Cents(115_300));
                });
    }

    @Test
    void theSuggestedAmountMeetsTheMinimumForEveryWorkingTime() {
        for (int perWeek = 1; perWeek <= 2400; perWeek++) {
            var pay = perMonth(0).perWeek(minutes(perWeek));
            var below = (WageCheck.Below) wageFloor.check(pay, TODAY);
            var suggested = perMonth(below.suggestion().amount()).perWeek(minutes(perWeek));
            var less = perMonth(below.suggestion().amount() - 1).perWeek(minutes(perWeek));

            assertThat(wageFloor.check(suggested, TODAY)).isInstanceOf(WageCheck.Meets.class);
            assertThat(wageFloor.check(less, TODAY)).isInstanceOf(WageCheck.Below.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"115300, MEETS", "115299, HOURS_NOT_TOLD", "60000, HOURS_NOT_TOLD"})
    void monthlyPayWithoutHoursIsJudgedOnlyWhenItReachesTheFullMonth(long cents, WageCheck.Reason reason) {
        assertThat(wageFloor.check(perMonth(cents), TODAY).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"115299, BELOW", "115300, MORE_THAN_FORTY_HOURS", "138359, MORE_THAN_FORTY_HOURS", "138360, MEETS"})
    void longerWeeksNeedTheFullMonthAndAreAskedAboutTheRest(long cents, WageCheck.Reason reason) {
        assertThat(wageFloor
                        .check(perMonth(cents).perWeek(Duration.ofHours(48)), TODAY)
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void payAfterTaxForALongerWeekIsAskedAboutTheRestToo() {
        var pay = perMonth(115_300).net().perWeek(Duration.ofHours(48));

        assertThat(wageFloor.check(pay, TODAY)).isInstanceOf(WageCheck.Question.class);
    }

    @ParameterizedTest
    @CsvSource({
        "115300, YES, SKILLED_AT_MINIMUM",
        "115301, YES, MEETS",
        "115300, NO, MEETS",
        "115300, UNKNOWN, MEETS",
        "115299, YES, BELOW",
    })
    void skilledWorkAtTheMinimumIsAQuestion(long cents, Told skilled, WageCheck.Reason reason) {
        var pay = perMonth(cents).perWeek(Duration.ofHours(40)).skilled(skilled);

        assertThat(wageFloor.check(pay, TODAY).reason()).isEqualTo(reason);
    }

    @Test
    void skilledWorkAtTheHourlyOrPartTimeMinimumIsAQuestionToo() {
        assertThat(wageFloor.check(perHour(705).skilled(Told.YES), TODAY)).isInstanceOf(WageCheck.Question.class);
        assertThat(wageFloor.check(perMonth(108_094).perWeek(minutes(2250)).skilled(Told.YES), TODAY))
                .isInstanceOf(WageCheck.Question.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, 705, MEETS",
        "HOUR, 704, NET_PAY",
        "HOUR, 406, NET_PAY",
        "HOUR, 405, BELOW",
        "HOUR, 1, BELOW",
        "MONTH, 115300, MEETS",
        "MONTH, 90000, NET_PAY",
        "MONTH, 60000, HOURS_NOT_TOLD",
    })
    void payAfterTaxMeetsTheMinimumOrCannotReachItOrCannotBeCompared(
            PayOffered.Unit unit, long cents, WageCheck.Reason reason) {
        var pay = PayOffered.gross(new Cents(cents), unit).net().skilled(Told.YES);

        assertThat(wageFloor.check(pay, TODAY).reason()).isEqualTo(reason);
    }

    @Test
    void payAfterTaxThatHardlyAnybodyIsLeftWithIsAsked() {
        var fullTime = Duration.ofHours(40);

        assertThat(wageFloor.check(perMonth(84_000).net().perWeek(fullTime), TODAY))
                .isInstanceOf(WageCheck.Question.class);
        assertThat(wageFloor.check(perMonth(84_700).net().perWeek(fullTime), TODAY))
                .isInstanceOf(WageCheck.Unknown.class);
        assertThat(wageFloor.check(perMonth(66_000).net().perWeek(fullTime), TODAY))
                .isInstanceOf(WageCheck.Below.class);
    }

    @Test
    void inALaterYearTheLastKnownMinimumIsUsedAndSaidSo() {
        assertThat(wageFloor.check(perHour(700), LocalDate.parse("2027-01-01")))
                .isInstanceOfSatisfying(
                        WageCheck.Below.class,
                        below -> assertThat(below.minimum().lastKnown()).isTrue());
        assertThat(wageFloor.check(perHour(705), LocalDate.parse("2027-01-01")))
                .isInstanceOfSatisfying(
                        WageCheck.Meets.class,
                        meets -> assertThat(meets.minimum().lastKnown()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"0", "-60", "10081"})
    void aWeekThatCannotBeIsRefused(long minutes) {
        assertThatThrownBy(() -> perMonth(1).perWeek(minutes(minutes))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void centsAreNeverNegativeAndShowAsEuros() {
        assertThatThrownBy(() -> new Cents(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Cents(115_300).euros()).isEqualByComparingTo("1153.00");
    }
}
