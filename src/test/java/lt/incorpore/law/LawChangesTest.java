package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawFiles;
import org.junit.jupiter.api.Test;

/// Next year's law is a row more: it changes the answer from its day, and not before.
class LawChangesTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");
    private static final LocalDate NEW_DAY = LocalDate.parse("2027-01-01");

    @Test
    void aNewAnswerHoldsFromItsDay() {
        var law = Tables.shipped()
                .changing(
                        LawFiles.RIGHT_TO_WORK, "work.student,1,2025-01-01,,", "work.student,1,2025-01-01,2026-12-31,")
                .adding(
                        LawFiles.RIGHT_TO_WORK,
                        "work.student,2,2027-01-01,,STUDENT,,,,,CURRENT|NOT_TOLD,YES,,RESIDENCE_PERMIT,,work.student,,,"
                                + "foreigners,2026-12-20,VERIFIED")
                .law()
                .rightToWork();
        var student = Situation.of("STUDENT");

        assertThat(law.answer(student, LAST_DAY).answer()).isInstanceOf(MayWork.Limited.class);
        assertThat(law.answer(student, LAST_DAY).basis().ruleVersion()).isEqualTo(1);
        assertThat(law.answer(student, LAST_DAY).askAgainOn()).isEqualTo(NEW_DAY);
        assertThat(law.answer(student, NEW_DAY).answer()).isInstanceOf(MayWork.Yes.class);
        assertThat(law.answer(student, NEW_DAY).basis().ruleVersion()).isEqualTo(2);
    }

    @Test
    void aNewRowCanSayNo() {
        var law = Tables.shipped()
                .changing(LawFiles.RIGHT_TO_WORK, "work.other,1,2025-01-01,,", "work.other,1,2025-01-01,2026-12-31,")
                .adding(
                        LawFiles.RIGHT_TO_WORK,
                        "work.other,2,2027-01-01,,OTHER,,,,,,NO,,,,work.status-not-known,,COUNSELLOR,foreigners,"
                                + "2026-12-20,VERIFIED")
                .law()
                .rightToWork();

        assertThat(law.answer(Situation.of("OTHER"), LAST_DAY).answer()).isEqualTo(new MayWork.Unknown());
        assertThat(law.answer(Situation.of("OTHER"), NEW_DAY).answer()).isEqualTo(new MayWork.No());
        assertThat(law.answer(Situation.of("OTHER"), NEW_DAY).shared().startOn(NEW_DAY))
                .isEqualTo(WorkAnswer.Start.CLOSED);
    }

    @Test
    void aShorterWaitingTimeHoldsFromItsDay() {
        var law = withWaitingOfThreeMonthsFromNewYear().law().rightToWork();
        var situation = Situation.of("ASYLUM_SEEKER")
                .applied(LocalDate.parse("2026-09-10"))
                .workEntry(Told.NO);

        var before = law.answer(situation, LAST_DAY);
        var after = law.answer(situation, NEW_DAY);

        assertThat(before.answer())
                .isInstanceOfSatisfying(
                        MayWork.YesFrom.class, yes -> assertThat(yes.from()).isEqualTo("2027-03-10"));
        assertThat(after.answer()).isInstanceOf(MayWork.YesWithDocument.class);
        assertThat(after.basis().ruleVersion()).isEqualTo(3);
    }

    private static Tables withWaitingOfThreeMonthsFromNewYear() {
        var shipped = Tables.shipped();
        var tables = shipped;
        for (String line : shipped.files().text(LawFiles.RIGHT_TO_WORK).lines().toList()) {
            if (line.startsWith("work.asylum.") && line.contains(",6,")) {
                String open = line.contains(",2026-06-12,,") ? ",2026-06-12,," : ",2025-01-01,,";
                if (line.contains(open)) {
                    String closed = line.replace(open, open.replace(",,", ",2026-12-31,"));
                    String added = line.replaceFirst(",\\d,", ",3,")
                            .replace(open, ",2027-01-01,,")
                            .replace(",6,", ",3,");
                    tables = tables.changing(LawFiles.RIGHT_TO_WORK, line, closed)
                            .adding(LawFiles.RIGHT_TO_WORK, added);
                }
            }
        }
        return tables;
    }

    @Test
    void aPromiseBeyondAnEndingRowIsKeptWithLessConfidence() {
        var law = Tables.shipped()
                .dropping(LawFiles.RIGHT_TO_WORK, "work.asylum.entry-missing,2")
                .law()
                .rightToWork();
        var situation = Situation.of("ASYLUM_SEEKER")
                .applied(LocalDate.parse("2026-02-01"))
                .workEntry(Told.NO);

        var answer = law.answer(situation, LocalDate.parse("2026-05-01"));

        assertThat(answer.answer()).isInstanceOf(MayWork.YesFrom.class);
        assertThat(answer.basis().confidence()).isEqualTo(Confidence.GENERAL);
    }

    @Test
    void aNewMinimumWageHoldsFromItsDay() {
        var floor = Tables.shipped()
                .adding(
                        LawFiles.WAGE_FLOOR,
                        "wage.minimum,3,2027-01-01,2027-12-31,120000,735,minimum-wage,2026-12-20,VERIFIED")
                .law()
                .wageFloor();
        var pay = PayOffered.gross(new Cents(720), PayOffered.Unit.HOUR);

        assertThat(floor.check(pay, LAST_DAY)).isInstanceOf(WageCheck.Meets.class);
        assertThat(floor.check(pay, NEW_DAY))
                .isInstanceOfSatisfying(
                        WageCheck.Below.class,
                        below -> assertThat(below.suggestion()).isEqualTo(new Cents(735)));
    }

    @Test
    void aNewLanguageRuleHoldsFromItsDay() {
        var floor = Tables.shipped()
                .changing(
                        LawFiles.LANGUAGE_FLOOR,
                        "language.phone,1,2026-01-01,,",
                        "language.phone,1,2026-01-01,2026-12-31,")
                .adding(
                        LawFiles.LANGUAGE_FLOOR,
                        "language.phone,2,2027-01-01,,CUSTOMERS_BY_PHONE,,II,language.standard,,language-categories,"
                                + "2026-12-20,VERIFIED")
                .law()
                .language()
                .floor();

        var before = floor.minimum(ContactKind.CUSTOMERS_BY_PHONE, LAST_DAY, new Relief.Standard());
        var after = floor.minimum(ContactKind.CUSTOMERS_BY_PHONE, NEW_DAY, new Relief.Standard());

        assertThat(List.of(before.level(), after.level())).containsExactly(LanguageLevel.NONE, LanguageLevel.B1);
        assertThat(after.gates()).isTrue();
    }
}
