package lt.incorpore.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lt.incorpore.law.tables.Because;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawTable;
import lt.incorpore.law.tables.Rulebook;
import lt.incorpore.law.tables.Worded;
import org.jspecify.annotations.Nullable;

/// Whether a person may work under an employment contract, from the rows of `right-to-work.csv`.
///
/// Sources: Law on the Legal Status of Foreigners (*Užsieniečių teisinės padėties įstatymas*) art. 71(1)(11) and
/// 71(7) as written by Law XIII-2582; the rest as each row says. Checked 2026-11-02.
///
/// From 2026-06-12 Directive (EU) 2024/1346 art. 17 applies to asylum seekers and the Lithuanian text is not
/// verified. The rows from that day repeat the last text known, six months, because the directive wants access to
/// work within six months too; they are held for less sure and carry a note. Answering "unknown" was rejected: it
/// would take a right away from everybody who waits because we have not read a page.
public final class RightToWork {

    private final Rulebook<RightToWorkRule> rulebook;

    RightToWork(LawTable table) {
        var rows = table.rows(LawFiles.RIGHT_TO_WORK, RightToWorkRule.COLUMNS, RightToWorkRule::of);
        rulebook = new Rulebook<>(LawFiles.RIGHT_TO_WORK, rows);
        if (rulebook.otherwise().outcome().kind() != MayWork.Kind.UNKNOWN) {
            throw new IllegalStateException(rulebook.otherwise().head().where() + ": a status nobody knows is UNKNOWN");
        }
        LawTable.refuseOverlaps(rulebook.rules(), RightToWorkRule::countsOtherwise);
    }

    /// The answer for a day, by the rows that hold on that day. Never throws: what no row knows is unknown, with whom
    /// to ask.
    public RightToWorkAnswer answer(Situation situation, LocalDate on) {
        var rule = ruleFor(situation, on);
        var answer = rule.answerTo(situation);
        if (answer instanceof MayWork.YesFrom waiting) {
            return waiting(rule, waiting, ruleFor(situation, waiting.from()), on);
        }
        return new RightToWorkAnswer(answer, rule.because(), rule.head().basis(), on, askAgainOn(rule, situation, on));
    }

    /// The status codes that have rows, in the order of the table. All others are answered "unknown, ask".
    public Set<String> statuses() {
        var statuses = new LinkedHashSet<String>();
        rulebook.rules()
                .forEach(rule -> rule.condition().of("status").stream().sorted().forEach(statuses::add));
        return statuses;
    }

    /// A promise for a day that another row will rule is no surer than that row. It stays a promise: the row that
    /// holds today is the law today.
    private RightToWorkAnswer waiting(RightToWorkRule today, MayWork answer, RightToWorkRule then, LocalDate on) {
        var basis = today.head().basis();
        var because = today.because();
        if (then.condition().admitsAll() || !then.head().span().contains(on)) {
            var notes = Stream.of(because.notes(), then.because().notes())
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList();
            because = new Because(because.reasonCode(), because.conditions(), notes, because.ask());
            boolean open = then.head().basis().confidence() == Confidence.OPEN;
            basis = basis.atMost(open ? Confidence.GENERAL : then.head().basis().confidence());
        }
        return new RightToWorkAnswer(
                answer, because, basis, on, dayAfter(today.head().span().to()));
    }

    private RightToWorkRule ruleFor(Situation situation, LocalDate on) {
        return rulebook.find(on, rule -> situation.facts(on, rule.outcome().waitMonths()));
    }

    /// Only a row that looks at the document ends with the document: a citizen with an old passport stays a citizen.
    private static @Nullable LocalDate askAgainOn(RightToWorkRule rule, Situation situation, LocalDate on) {
        var lawEnds = dayAfter(rule.head().span().to());
        var validUntil = situation.papers().validUntil();
        boolean looks = !rule.condition().of("papers").isEmpty();
        if (!looks || validUntil == null || validUntil.isBefore(on)) {
            return lawEnds;
        }
        var paperEnds = validUntil.plusDays(1);
        return lawEnds != null && lawEnds.isBefore(paperEnds) ? lawEnds : paperEnds;
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    /// The words this table uses.
    Stream<String> codes() {
        var reasons = rulebook.all()
                .map(RightToWorkRule::because)
                .flatMap(b -> Stream.of(List.of(b.reasonCode()), b.conditions(), b.notes())
                        .flatMap(Collection::stream));
        return Stream.concat(reasons, statuses().stream().map(status -> Worded.code("status", status)));
    }
}
