package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkAnswerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final RightToWork rightToWork = Law.load().rightToWork();

    @Test
    void anEmployerSeesTheAnswerItsDayTheDocumentAndWhenItWasChecked() {
        assertThat(Arrays.stream(WorkAnswer.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("kind", "from", "document", "checkedOn");
    }

    @Test
    void twoProtectionsLookTheSameToAnEmployer() {
        var refugee = rightToWork.answer(Situation.of("REFUGEE"), TODAY).shared();
        var temporary = rightToWork
                .answer(Situation.of("TEMPORARY_PROTECTION").validUntil(LocalDate.parse("2027-03-04")), TODAY)
                .shared();
        var resident =
                rightToWork.answer(Situation.of("LONG_TERM_RESIDENT"), TODAY).shared();

        assertThat(temporary).isEqualTo(refugee).isEqualTo(resident);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, , RESIDENCE_PERMIT, OPEN",
        "YES_WITH_DOCUMENT, , REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY, OPEN",
        "YES_FROM, 2026-11-02, REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY, OPEN",
        "YES_FROM, 2026-11-03, REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY, NOT_YET",
        "LIMITED, , RESIDENCE_PERMIT, ASK",
        "UNKNOWN, , , ASK",
        "NO, , , CLOSED",
    })
    void theGateForAJobThatStartsToday(
            MayWork.Kind kind, LocalDate from, WorkDocument document, WorkAnswer.Start expected) {
        assertThat(new WorkAnswer(kind, from, document, TODAY).startOn(TODAY)).isEqualTo(expected);
    }

    @Test
    void aKeptAnswerTurnsUnknownOnTheDayItMayBeOutdated() {
        var kept =
                rightToWork.answer(Situation.of("TEMPORARY_PROTECTION"), TODAY).kept();

        assertThat(kept.on(LocalDate.parse("2027-03-04")).kind()).isEqualTo(MayWork.Kind.YES);
        assertThat(kept.on(LocalDate.parse("2027-03-05"))).isEqualTo(WorkAnswer.unknown(TODAY));
        assertThat(kept.on(LocalDate.parse("2027-03-05")).startOn(LocalDate.parse("2027-03-05")))
                .isEqualTo(WorkAnswer.Start.ASK);
    }

    @Test
    void aKeptAnswerThatDoesNotAgeStays() {
        var kept = rightToWork.answer(Situation.of("CITIZEN"), TODAY).kept();

        assertThat(kept.on(TODAY.plusYears(30)).kind()).isEqualTo(MayWork.Kind.YES);
    }

    @Test
    void aKeptPromiseOpensJobsThatStartAfterItsDay() {
        var situation = Situation.of("ASYLUM_SEEKER").applied(LocalDate.parse("2026-06-15"));
        var kept = rightToWork.answer(situation, TODAY).kept();
        var before = LocalDate.parse("2026-12-14");
        var after = LocalDate.parse("2026-12-15");

        assertThat(kept.on(before).startOn(before)).isEqualTo(WorkAnswer.Start.NOT_YET);
        assertThat(kept.on(after).startOn(after)).isEqualTo(WorkAnswer.Start.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, , ",
        "YES, 2026-11-02, RESIDENCE_PERMIT",
        "YES_FROM, , RESIDENCE_PERMIT",
        "YES_FROM, 2026-11-02, ",
        "LIMITED, , ",
        "NO, , RESIDENCE_PERMIT",
        "UNKNOWN, 2026-11-02, ",
        "UNKNOWN, , IDENTITY_DOCUMENT",
    })
    void anAnswerWhoseDayOrDocumentDoesNotFitIsRefused(MayWork.Kind kind, LocalDate from, WorkDocument document) {
        assertThatThrownBy(() -> new WorkAnswer(kind, from, document, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind.name());
    }
}
