package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The right to work of everybody but asylum seekers (A-27, A-43a).
class PermitHolderMayWorkTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final RightToWork rightToWork = Law.load().rightToWork();

    @ParameterizedTest
    @CsvSource({
        "CITIZEN, YES, IDENTITY_DOCUMENT, VERIFIED",
        "EU_CITIZEN, YES, IDENTITY_DOCUMENT, GENERAL",
        "REFUGEE, YES, RESIDENCE_PERMIT, VERIFIED",
        "SUBSIDIARY_PROTECTION, YES, RESIDENCE_PERMIT, VERIFIED",
        "TEMPORARY_PROTECTION, YES, RESIDENCE_PERMIT, VERIFIED",
        "LONG_TERM_RESIDENT, YES, RESIDENCE_PERMIT, GENERAL",
        "FAMILY_MEMBER, YES_WITH_DOCUMENT, RESIDENCE_PERMIT, GENERAL",
        "WORK_PERMIT_HOLDER, LIMITED, RESIDENCE_PERMIT, SECONDARY",
        "STUDENT, LIMITED, RESIDENCE_PERMIT, GENERAL",
        "BLUE_CARD, UNKNOWN, , OPEN",
        "UNACCOMPANIED_MINOR, UNKNOWN, , OPEN",
        "TOLERATED, UNKNOWN, , OPEN",
        "REJECTED_APPEAL, UNKNOWN, , OPEN",
        "OTHER, UNKNOWN, , OPEN",
    })
    void eachStatusHasItsAnswer(String status, MayWork.Kind kind, WorkDocument document, Confidence confidence) {
        var answer = rightToWork.answer(Situation.of(status), TODAY);

        assertThat(answer.shared()).isEqualTo(new WorkAnswer(kind, null, document, TODAY));
        assertThat(answer.basis().confidence()).isEqualTo(confidence);
        assertThat(answer.evaluatedOn()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "citizen", "MARTIAN", "ASYLUM SEEKER", "📄", "CITIZEN|REFUGEE"})
    void aStatusNobodyKnowsIsUnknownWithWhomToAsk(String status) {
        var answer = rightToWork.answer(Situation.of(status), TODAY);

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
        assertThat(answer.because().ask()).containsExactly(Ask.COUNSELLOR, Ask.MIGRATION_DEPARTMENT);
        assertThat(answer.because().reasonCode()).isEqualTo("work.status-not-known");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, YES",
        "2027-03-03, YES",
        "2027-03-04, YES",
        "2027-03-05, UNKNOWN",
        "2028-01-01, UNKNOWN",
    })
    void temporaryProtectionIsKnownToTheLastDayAndThenAsked(LocalDate on, MayWork.Kind expected) {
        var answer = rightToWork.answer(Situation.of("TEMPORARY_PROTECTION"), on);

        assertThat(answer.answer().kind()).isEqualTo(expected);
    }

    @Test
    void afterTheLastKnownDayOfTemporaryProtectionALongerPermitIsAskedToo() {
        var situation = Situation.of("TEMPORARY_PROTECTION").validUntil(LocalDate.parse("2028-03-04"));
        var answer = rightToWork.answer(situation, LocalDate.parse("2027-03-05"));

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
        assertThat(answer.because().reasonCode()).isEqualTo("work.temporary-protection-later");
        assertThat(answer.because().ask()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFUGEE",
                "SUBSIDIARY_PROTECTION",
                "TEMPORARY_PROTECTION",
                "WORK_PERMIT_HOLDER",
                "BLUE_CARD",
                "FAMILY_MEMBER",
                "LONG_TERM_RESIDENT",
                "STUDENT"
            })
    void aPermitInRenewalOrPastItsDayIsAskedAndNeverANo(String status) {
        var inRenewal = Situation.of(status).inRenewal(Told.YES);
        var passed = Situation.of(status).validUntil(TODAY.minusDays(1));

        assertThat(reasons(List.of(inRenewal, passed.inRenewal(Told.YES), passed, passed.inRenewal(Told.NO))))
                .containsExactly(
                        "UNKNOWN work.permit-in-renewal",
                        "UNKNOWN work.permit-in-renewal",
                        "UNKNOWN work.permit-passed",
                        "UNKNOWN work.permit-passed");
    }

    private List<String> reasons(List<Situation> situations) {
        return situations.stream()
                .map(situation -> rightToWork.answer(situation, TODAY))
                .map(answer -> answer.answer().kind() + " " + answer.because().reasonCode())
                .toList();
    }

    @Test
    void aPermitIsGoodOnItsLastDayEvenWhileItIsRenewed() {
        var lastDay = Situation.of("REFUGEE").validUntil(TODAY).inRenewal(Told.YES);

        assertThat(rightToWork.answer(lastDay, TODAY).answer())
                .isEqualTo(new MayWork.Yes(WorkDocument.RESIDENCE_PERMIT));
        assertThat(rightToWork.answer(lastDay, TODAY.plusDays(1)).answer()).isEqualTo(new MayWork.Unknown());
    }

    @Test
    void anOldPassportTakesNoRightAway() {
        var citizen = Situation.of("CITIZEN").validUntil(TODAY.minusYears(3));
        var answer = rightToWork.answer(citizen, TODAY);

        assertThat(answer.answer()).isEqualTo(new MayWork.Yes(WorkDocument.IDENTITY_DOCUMENT));
        assertThat(answer.because().notes()).containsExactly("note.renew-identity-document");
        assertThat(answer.askAgainOn()).isNull();
    }

    @Test
    void theAnswerHasToBeAskedAgainWhenThePermitOrTheRowEnds() {
        var refugee = Situation.of("REFUGEE").validUntil(LocalDate.parse("2026-12-31"));
        var sooner = Situation.of("TEMPORARY_PROTECTION").validUntil(LocalDate.parse("2026-12-31"));
        var later = Situation.of("TEMPORARY_PROTECTION").validUntil(LocalDate.parse("2028-12-31"));

        assertThat(rightToWork.answer(refugee, TODAY).askAgainOn()).isEqualTo("2027-01-01");
        assertThat(rightToWork.answer(sooner, TODAY).askAgainOn()).isEqualTo("2027-01-01");
        assertThat(rightToWork.answer(later, TODAY).askAgainOn()).isEqualTo("2027-03-05");
        assertThat(rightToWork.answer(Situation.of("REFUGEE"), TODAY).askAgainOn())
                .isNull();
    }

    @Test
    void beforeTheFirstDayOfTheTableItIsUnknown() {
        var answer = rightToWork.answer(Situation.of("CITIZEN"), LocalDate.parse("2024-12-31"));

        assertThat(answer.answer()).isEqualTo(new MayWork.Unknown());
    }

    @Test
    void whatAPersonToldIsNotPrinted() {
        var situation = Situation.of("TEMPORARY_PROTECTION").applied(TODAY).validUntil(TODAY);
        var residence = Residence.of(situation, TODAY, Told.NO);

        assertThat(situation + " " + situation.asylum() + " " + situation.papers() + " " + residence)
                .doesNotContain("TEMPORARY")
                .doesNotContain("2026");
    }
}
