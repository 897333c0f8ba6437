package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Confidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageReliefTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final LanguageRelief relief = Law.load().language().relief();

    private static Residence aPerson(String status, @Nullable LocalDate firstDocument) {
        return Residence.of(Situation.of(status), firstDocument, Told.NO);
    }

    @Test
    void aCitizenMeetsTheStandard() {
        var answer = relief.of(aPerson("CITIZEN", null), TODAY);

        assertThat(answer.relief()).isEqualTo(new Relief.Standard());
        assertThat(answer.because().reasonCode()).isEqualTo("relief.standard");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-05, 2027-12-31",
        "2025-12-31, 2027-12-31",
        "2026-01-01, 2027-12-31",
        "2026-01-02, 2028-01-01",
        "2026-03-10, 2028-03-09",
        "2028-02-29, 2030-02-27",
    })
    void aForeignerNeedsTheBasicCategoryForTwoYearsFromTheFirstDocument(LocalDate first, LocalDate lastDay) {
        var person = aPerson("REFUGEE", first);

        assertThat(relief.of(person, lastDay).relief()).isEqualTo(new Relief.Basic(lastDay));
        assertThat(relief.of(person, lastDay.plusDays(1)).relief()).isEqualTo(new Relief.Standard());
        assertThat(relief.of(person, lastDay.plusDays(1)).because().reasonCode())
                .isEqualTo("relief.basic-over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU_CITIZEN",
                "ASYLUM_SEEKER",
                "REFUGEE",
                "SUBSIDIARY_PROTECTION",
                "WORK_PERMIT_HOLDER",
                "BLUE_CARD",
                "FAMILY_MEMBER",
                "LONG_TERM_RESIDENT",
                "STUDENT",
                "UNACCOMPANIED_MINOR",
                "TOLERATED",
                "REJECTED_APPEAL"
            })
    void withoutTheDayOfTheFirstDocumentTheBasicCategoryIsSureUntilTheEndOf2027(String status) {
        var person = aPerson(status, null);
        var lastSure = LocalDate.parse("2027-12-31");

        assertThat(relief.of(person, TODAY).relief()).isEqualTo(new Relief.BasicForNow(lastSure));
        assertThat(relief.of(person, lastSure).relief()).isEqualTo(new Relief.BasicForNow(lastSure));
        assertThat(relief.of(person, lastSure.plusDays(1)).relief()).isEqualTo(new Relief.Unclear());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, , NONE_DEMANDED, 2027-03-04",
        "2027-03-04, , NONE_DEMANDED, 2027-03-04",
        "2027-03-05, , UNCLEAR, ",
        "2026-11-02, 2026-12-31, NONE_DEMANDED, 2026-12-31",
        "2026-11-02, 2028-12-31, NONE_DEMANDED, 2027-03-04",
        "2026-11-02, 2026-11-01, UNCLEAR, ",
        "2025-12-31, , UNCLEAR, ",
    })
    void temporaryProtectionIsExemptWhileItIsHeldAndKnown(
            LocalDate on, LocalDate validUntil, Relief.Kind kind, LocalDate until) {
        var papers = new Situation.Papers(validUntil, Told.UNKNOWN);
        var answer = relief.of(new Residence("TEMPORARY_PROTECTION", papers, null, Told.UNKNOWN), on);

        assertThat(answer.relief()).isEqualTo(Relief.of(kind, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2027-04-30, 2028-03-09",
        "2028-03-10, 2028-06-30, 2028-06-30",
    })
    void aSeasonalPermitKeepsTheBasicCategoryWhileItIsHeld(LocalDate on, LocalDate validUntil, LocalDate until) {
        var papers = new Situation.Papers(validUntil, Told.NO);
        var person = new Residence("WORK_PERMIT_HOLDER", papers, LocalDate.parse("2026-03-10"), Told.YES);

        assertThat(relief.of(person, on).relief()).isEqualTo(new Relief.Basic(until));
        assertThat(relief.of(person, on).because().reasonCode()).isEqualTo("relief.seasonal");
    }

    @Test
    void aSeasonalPermitThatEndedKeepsNothing() {
        var papers = new Situation.Papers(LocalDate.parse("2028-06-30"), Told.NO);
        var person = new Residence("WORK_PERMIT_HOLDER", papers, LocalDate.parse("2026-03-10"), Told.YES);

        assertThat(relief.of(person, LocalDate.parse("2028-07-01")).relief()).isEqualTo(new Relief.Standard());
    }

    @ParameterizedTest
    @CsvSource({", UNKNOWN", ", YES", "2028-03-01, YES"})
    void aSeasonalPermitThatMayStillBeHeldIsAsked(LocalDate validUntil, Told renewal) {
        var papers = new Situation.Papers(validUntil, renewal);
        var person = new Residence("WORK_PERMIT_HOLDER", papers, LocalDate.parse("2026-03-10"), Told.YES);

        assertThat(relief.of(person, LocalDate.parse("2028-03-10")).relief()).isEqualTo(new Relief.Unclear());
    }

    @Test
    void aSeasonalPermitWithoutItsDateIsBasicForTheCountedYearsOnly() {
        var papers = new Situation.Papers(null, Told.UNKNOWN);
        var person = new Residence("WORK_PERMIT_HOLDER", papers, LocalDate.parse("2026-03-10"), Told.YES);

        assertThat(relief.of(person, TODAY).relief()).isEqualTo(new Relief.BasicForNow(LocalDate.parse("2028-03-09")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", "", "MARTIAN", "citizen"})
    void aStatusNobodyKnowsIsUnclearWithWhomToAsk(String status) {
        var answer = relief.of(aPerson(status, TODAY), TODAY);

        assertThat(answer.relief()).isEqualTo(new Relief.Unclear());
        assertThat(answer.basis().confidence()).isEqualTo(Confidence.OPEN);
        assertThat(answer.because().ask()).containsExactly(Ask.LANGUAGE_INSPECTORATE, Ask.COUNSELLOR);
    }
}
