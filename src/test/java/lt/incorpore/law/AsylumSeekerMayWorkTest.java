package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The right to work of asylum seekers (A-43a, A-44): six months, no decision, no own fault, the entry.
class AsylumSeekerMayWorkTest {

    private static final WorkDocument CERTIFICATE = WorkDocument.REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY;

    private final RightToWork rightToWork = Law.load().rightToWork();

    private static Situation anAsylumSeeker() {
        return Situation.of("ASYLUM_SEEKER")
                .applied(day("2026-05-10"))
                .workEntry(Told.NO)
                .decisionTaken(Told.NO)
                .ownFault(Told.NO);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void fiveMonthsInTheyMayWorkFromSixMonthsAfterTheApplication() {
        var answer = rightToWork.answer(anAsylumSeeker(), day("2026-10-10"));

        assertThat(answer.answer()).isEqualTo(new MayWork.YesFrom(day("2026-11-10"), CERTIFICATE));
        assertThat(answer.because().conditions())
                .containsExactly(
                        "condition.no-decision",
                        "condition.not-own-fault",
                        "condition.work-entry",
                        "condition.written-contract");
    }

    @Test
    void sixMonthsInWithoutTheEntryTheyMayWorkWithTheCertificate() {
        var answer = rightToWork.answer(anAsylumSeeker(), day("2026-11-10"));

        assertThat(answer.answer()).isEqualTo(new MayWork.YesWithDocument(CERTIFICATE));
        assertThat(answer.because().reasonCode()).isEqualTo("work.asylum.entry-missing");
    }

    @Test
    void sixMonthsInWithTheEntryTheyMayWork() {
        var answer = rightToWork.answer(anAsylumSeeker().workEntry(Told.YES), day("2026-11-10"));

        assertThat(answer.answer()).isEqualTo(new MayWork.Yes(CERTIFICATE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10, YES_FROM",
        "2026-11-09, YES_FROM",
        "2026-11-10, YES_WITH_DOCUMENT",
        "2026-11-11, YES_WITH_DOCUMENT",
        "2027-06-01, YES_WITH_DOCUMENT",
    })
    void theSixMonthsEndOnTheSameDayOfTheMonth(LocalDate on, MayWork.Kind expected) {
        assertThat(rightToWork.answer(anAsylumSeeker(), on).answer().kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2027-02-28", "2027-08-31, 2028-02-29", "2026-08-29, 2027-02-28", "2026-12-31, 2027-06-30"})
    void inAShorterMonthTheSixMonthsEndOnItsLastDay(LocalDate applied, LocalDate from) {
        var situation = anAsylumSeeker().applied(applied);

        assertThat(rightToWork.answer(situation, applied).answer()).isEqualTo(new MayWork.YesFrom(from, CERTIFICATE));
        assertThat(rightToWork.answer(situation, from).answer()).isEqualTo(new MayWork.YesWithDocument(CERTIFICATE));
        assertThat(rightToWork.answer(situation, from.minusDays(1)).answer().kind())
                .isEqualTo(MayWork.Kind.YES_FROM);
    }

    @Test
    void theRegistrationCountsWhenTheApplicationIsNotTold() {
        var told = Situation.of("ASYLUM_SEEKER").registered(day("2026-05-20"));

        assertThat(rightToWork.answer(told, day("2026-10-10")).answer())
                .isEqualTo(new MayWork.YesFrom(day("2026-11-20"), CERTIFICATE));
    }

    @Test
    void theApplicationCountsAndNotTheLaterRegistration() {
        var told = anAsylumSeeker().registered(day("2026-06-20"));

        assertThat(rightToWork.answer(told, day("2026-10-10")).answer())
                .isEqualTo(new MayWork.YesFrom(day("2026-11-10"), CERTIFICATE));
    }

    @ParameterizedTest
    @EnumSource(Told.class)
    void afterADecisionItIsUnknown(Told entry) {
        var answer = rightToWork.answer(anAsylumSeeker().workEntry(entry).decisionTaken(Told.YES), day("2026-11-10"));

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
        assertThat(answer.because().reasonCode()).isEqualTo("work.asylum.decision");
        assertThat(answer.because().ask()).containsExactly(Ask.COUNSELLOR, Ask.MIGRATION_DEPARTMENT);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-10", "2026-11-10"})
    void aDelayByOwnFaultIsUnknownAndNotSixMonths(LocalDate on) {
        var answer = rightToWork.answer(anAsylumSeeker().ownFault(Told.YES), on);

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
        assertThat(answer.because().reasonCode()).isEqualTo("work.asylum.own-fault");
        assertThat(answer.because().ask()).isNotEmpty();
    }

    @Test
    void anEntryBeforeTheSixMonthsHasToBeLookedAt() {
        var answer = rightToWork.answer(anAsylumSeeker().workEntry(Told.YES), day("2026-10-10"));

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
        assertThat(answer.because().reasonCode()).isEqualTo("work.asylum.dates-disagree");
    }

    @Test
    void theEntryProvesTheRightWhenNoDateIsTold() {
        var told = Situation.of("ASYLUM_SEEKER").workEntry(Told.YES);

        assertThat(rightToWork.answer(told, day("2026-11-10")).answer()).isEqualTo(new MayWork.Yes(CERTIFICATE));
    }

    @Test
    void withoutDateAndEntryItIsUnknown() {
        var answer = rightToWork.answer(Situation.of("ASYLUM_SEEKER"), day("2026-11-10"));

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
        assertThat(answer.because().reasonCode()).isEqualTo("work.asylum.no-date");
    }

    @Test
    void anApplicationInTheFutureIsNoDate() {
        var answer = rightToWork.answer(anAsylumSeeker().applied(day("2026-11-11")), day("2026-11-10"));

        assertThat(answer.because().reasonCode()).isEqualTo("work.asylum.no-date");
    }

    @Test
    void anOutdatedCertificateHasToBeRenewed() {
        var told = anAsylumSeeker().workEntry(Told.YES).validUntil(day("2026-11-09"));

        assertThat(rightToWork.answer(told, day("2026-11-10")).answer())
                .isEqualTo(new MayWork.YesWithDocument(CERTIFICATE));
        assertThat(rightToWork
                        .answer(told.validUntil(day("2026-11-10")), day("2026-11-10"))
                        .answer())
                .isEqualTo(new MayWork.Yes(CERTIFICATE));
    }

    @Test
    void anAnswerThatRestsOnNoDocumentDoesNotEndWithAnOutdatedOne() {
        var told = anAsylumSeeker().workEntry(Told.YES).validUntil(day("2026-11-09"));
        var answer = rightToWork.answer(told, day("2026-11-10"));

        assertThat(answer.askAgainOn()).isNull();
        assertThat(answer.kept().on(day("2026-11-10")).kind()).isEqualTo(MayWork.Kind.YES_WITH_DOCUMENT);
    }

    @Test
    void untilTheDirectiveAppliesTheRuleIsVerified() {
        var answer = rightToWork.answer(anAsylumSeeker().applied(day("2025-12-11")), day("2026-06-11"));

        assertThat(answer.basis().confidence()).isEqualTo(Confidence.VERIFIED);
        assertThat(answer.basis().ruleVersion()).isEqualTo(1);
        assertThat(answer.basis().source().number()).isEqualTo("XIII-2582");
        assertThat(answer.basis().source().article()).isEqualTo("71(1)(11), 71(7)");
        assertThat(answer.because().notes()).isEmpty();
    }

    @Test
    void fromTheDirectiveOnTheSixMonthsStayWithLessConfidenceAndANote() {
        var answer = rightToWork.answer(anAsylumSeeker().applied(day("2025-12-11")), day("2026-06-12"));

        assertThat(answer.answer()).isEqualTo(new MayWork.YesWithDocument(CERTIFICATE));
        assertThat(answer.basis().confidence()).isEqualTo(Confidence.GENERAL);
        assertThat(answer.basis().ruleVersion()).isEqualTo(2);
        assertThat(answer.because().notes()).containsExactly("note.asylum-text-of-2026");
    }

    @Test
    void aPromiseIntoTheTimeOfTheDirectiveIsNoSurerThanThatTime() {
        var answer = rightToWork.answer(anAsylumSeeker().applied(day("2026-02-01")), day("2026-05-01"));

        assertThat(answer.answer()).isEqualTo(new MayWork.YesFrom(day("2026-08-01"), CERTIFICATE));
        assertThat(answer.basis().ruleVersion()).isEqualTo(1);
        assertThat(answer.basis().confidence()).isEqualTo(Confidence.GENERAL);
        assertThat(answer.because().notes()).containsExactly("note.asylum-text-of-2026");
        assertThat(answer.askAgainOn()).isEqualTo(day("2026-06-12"));
    }
}
