package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lt.incorpore.law.tables.Confidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Goes through everything a person can tell, on the days around each change of the law, and holds the answers
/// against the rule as it is told in words.
class EverySituationTest {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2025-01-01"),
            LocalDate.parse("2026-06-11"),
            LocalDate.parse("2026-06-12"),
            LocalDate.parse("2026-11-02"),
            LocalDate.parse("2027-03-04"),
            LocalDate.parse("2027-03-05"),
            LocalDate.parse("2031-01-01"));

    private static final Set<String> PERMITS = Set.of(
            "REFUGEE",
            "SUBSIDIARY_PROTECTION",
            "TEMPORARY_PROTECTION",
            "WORK_PERMIT_HOLDER",
            "BLUE_CARD",
            "FAMILY_MEMBER",
            "LONG_TERM_RESIDENT",
            "STUDENT");

    private final RightToWork rightToWork = Law.load().rightToWork();

    @Test
    void theTableKnowsTheStatusesThePagesOffer() {
        assertThat(rightToWork.statuses())
                .containsExactlyInAnyOrder(
                        "CITIZEN",
                        "EU_CITIZEN",
                        "ASYLUM_SEEKER",
                        "REFUGEE",
                        "SUBSIDIARY_PROTECTION",
                        "TEMPORARY_PROTECTION",
                        "WORK_PERMIT_HOLDER",
                        "BLUE_CARD",
                        "FAMILY_MEMBER",
                        "LONG_TERM_RESIDENT",
                        "STUDENT",
                        "UNACCOMPANIED_MINOR",
                        "TOLERATED",
                        "REJECTED_APPEAL",
                        "OTHER");
    }

    @Test
    void everySituationGetsTheAnswerTheRuleTells() {
        int checked = 0;
        for (LocalDate on : DAYS) {
            for (String status : rightToWork.statuses()) {
                for (Situation situation : situations(status, on)) {
                    var answer = rightToWork.answer(situation, on);
                    assertThat(answer.answer().kind())
                            .as("%s %s %s", on, status, answer.because().reasonCode())
                            .isEqualTo(expected(situation, on));
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(DAYS.size() * 15 * 4 * 27 * 6);
    }

    @Test
    void noSituationIsAnsweredNoToday() {
        var kinds = new TreeSet<MayWork.Kind>();
        for (LocalDate on : DAYS) {
            for (String status : rightToWork.statuses()) {
                situations(status, on)
                        .forEach(one ->
                                kinds.add(rightToWork.answer(one, on).answer().kind()));
            }
        }

        assertThat(kinds).doesNotContain(MayWork.Kind.NO).hasSize(5);
    }

    @Test
    void anOpenFactIsAlwaysUnknownWithSomebodyToAsk() {
        for (LocalDate on : DAYS) {
            for (String status : rightToWork.statuses()) {
                for (Situation situation : situations(status, on)) {
                    var answer = rightToWork.answer(situation, on);
                    boolean open = answer.basis().confidence() == Confidence.OPEN;
                    assertThat(answer.answer() instanceof MayWork.Unknown).isEqualTo(open);
                    assertThat(open && answer.because().ask().isEmpty()).isFalse();
                }
            }
        }
    }

    private static MayWork.Kind expected(Situation told, LocalDate on) {
        if (PERMITS.contains(told.status()) && !isCurrentOrUntold(told, on)) {
            return MayWork.Kind.UNKNOWN;
        }
        return switch (told.status()) {
            case "CITIZEN", "EU_CITIZEN", "REFUGEE", "SUBSIDIARY_PROTECTION", "LONG_TERM_RESIDENT" -> MayWork.Kind.YES;
            case "TEMPORARY_PROTECTION" ->
                on.isAfter(LocalDate.parse("2027-03-04")) ? MayWork.Kind.UNKNOWN : MayWork.Kind.YES;
            case "FAMILY_MEMBER" -> MayWork.Kind.YES_WITH_DOCUMENT;
            case "WORK_PERMIT_HOLDER", "STUDENT" -> MayWork.Kind.LIMITED;
            case "ASYLUM_SEEKER" -> expectedOfAsylumSeeker(told, on);
            default -> MayWork.Kind.UNKNOWN;
        };
    }

    private static MayWork.Kind expectedOfAsylumSeeker(Situation told, LocalDate on) {
        var asylum = told.asylum();
        var since = told.waitingSince();
        boolean entry = asylum.workEntry() == Told.YES;
        if (asylum.decisionTaken() == Told.YES || asylum.ownFault() == Told.YES) {
            return MayWork.Kind.UNKNOWN;
        }
        if (since == null) {
            return entry && isCurrentOrUntold(told, on) ? MayWork.Kind.YES : MayWork.Kind.UNKNOWN;
        }
        if (on.isBefore(since.plusMonths(6))) {
            return entry ? MayWork.Kind.UNKNOWN : MayWork.Kind.YES_FROM;
        }
        return entry && isCurrentOrUntold(told, on) ? MayWork.Kind.YES : MayWork.Kind.YES_WITH_DOCUMENT;
    }

    private static boolean isCurrentOrUntold(Situation told, LocalDate on) {
        var validUntil = told.papers().validUntil();
        return validUntil == null ? told.papers().renewal() != Told.YES : !validUntil.isBefore(on);
    }

    /// All combinations of what can be told: 4 dates of application, 3 answers to each of 3 questions, 6 papers.
    private static List<Situation> situations(String status, LocalDate on) {
        var all = new ArrayList<Situation>();
        for (int months : new int[] {0, 5, 6, 30}) {
            var applied =
                    months == 0 ? Situation.of(status) : Situation.of(status).applied(on.minusMonths(months));
            for (Told entry : Told.values()) {
                for (Told decision : Told.values()) {
                    for (Told fault : Told.values()) {
                        var told =
                                applied.workEntry(entry).decisionTaken(decision).ownFault(fault);
                        all.addAll(withPapers(told, on));
                    }
                }
            }
        }
        return all;
    }

    private static List<Situation> withPapers(Situation told, LocalDate on) {
        return List.of(
                paper(told, null, Told.UNKNOWN),
                paper(told, null, Told.YES),
                paper(told, on, Told.NO),
                paper(told, on.plusYears(1), Told.YES),
                paper(told, on.minusDays(1), Told.YES),
                paper(told, on.minusDays(1), Told.UNKNOWN));
    }

    private static Situation paper(Situation told, @Nullable LocalDate validUntil, Told renewal) {
        return new Situation(told.status(), told.asylum(), new Situation.Papers(validUntil, renewal));
    }
}
