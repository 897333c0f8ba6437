package lt.incorpore.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Because;
import lt.incorpore.law.tables.Condition;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawRow;
import lt.incorpore.law.tables.LawTable;
import lt.incorpore.law.tables.Rulebook;
import org.jspecify.annotations.Nullable;

/// A row of `right-to-work.csv`.
record RightToWorkRule(LawTable.Head head, Condition condition, Outcome outcome, Because because)
        implements Rulebook.Rule {

    static final List<String> COLUMNS = List.of(
            "status",
            "waited",
            "entry",
            "decision",
            "own_fault",
            "papers",
            "answer",
            "wait_months",
            "document",
            "conditions",
            "reason",
            "notes",
            "ask");

    private static final Set<String> TOLD = LawRow.names(Told.class);

    private static final Map<String, Set<String>> CONDITIONS = Map.of(
            "status", Set.of(),
            "waited", TOLD,
            "entry", TOLD,
            "decision", TOLD,
            "own_fault", TOLD,
            "papers", LawRow.names(Situation.State.class));

    /// What a row answers, before a day is put in.
    ///
    /// @param waitMonths months of waiting the row counts; 0 when it counts none
    /// @param document   the document that proves the answer; null for NO and UNKNOWN
    record Outcome(
            MayWork.Kind kind, int waitMonths, @Nullable WorkDocument document) {}

    static RightToWorkRule of(LawRow row) {
        var kind = row.one(MayWork.Kind.class, "answer");
        var outcome = new Outcome(
                kind,
                row.has("wait_months") ? row.number("wait_months") : 0,
                row.has("document") ? row.one(WorkDocument.class, "document") : null);
        var because = new Because(
                row.text("reason"), row.many("conditions"), row.many("notes"), row.several(Ask.class, "ask"));
        var rule = new RightToWorkRule(row.head(), row.condition(CONDITIONS), outcome, because);
        rule.refuseContradictions(row);
        return rule;
    }

    private void refuseContradictions(LawRow row) {
        boolean unknown = outcome.kind == MayWork.Kind.UNKNOWN;
        if (head.basis().confidence() == Confidence.OPEN && !unknown) {
            throw row.wrong("an OPEN fact may only answer UNKNOWN");
        }
        if (unknown && because.ask().isEmpty()) {
            throw row.wrong("UNKNOWN names nobody to ask");
        }
        if (outcome.kind == MayWork.Kind.LIMITED && because.conditions().isEmpty()) {
            throw row.wrong("LIMITED names no condition");
        }
        if ((outcome.document == null) != (unknown || outcome.kind == MayWork.Kind.NO)) {
            throw row.wrong(outcome.kind + " does not go with the document " + outcome.document);
        }
        boolean counts =
                outcome.kind == MayWork.Kind.YES_FROM || !condition.of("waited").isEmpty();
        if (counts != (outcome.waitMonths > 0)) {
            throw row.wrong("wait_months is " + outcome.waitMonths + " where waiting is "
                    + (counts ? "counted" : "not counted"));
        }
        if (outcome.kind == MayWork.Kind.YES_FROM && !condition.of("waited").equals(Set.of(Told.NO.name()))) {
            throw row.wrong("YES_FROM is for people who have not waited long enough");
        }
    }

    /// Two rows count different waiting times for one status: their `waited` columns would not keep them apart.
    boolean countsOtherwise(RightToWorkRule other) {
        return outcome.waitMonths > 0
                && other.outcome.waitMonths > 0
                && outcome.waitMonths != other.outcome.waitMonths
                && new Condition(Map.of("status", condition.of("status")))
                        .meets(new Condition(Map.of("status", other.condition.of("status"))));
    }

    MayWork answerTo(Situation situation) {
        return switch (outcome.kind) {
            case YES -> new MayWork.Yes(document());
            case YES_FROM -> new MayWork.YesFrom(endOfWaiting(situation), document());
            case YES_WITH_DOCUMENT -> new MayWork.YesWithDocument(document());
            case LIMITED -> new MayWork.Limited(document());
            case NO -> new MayWork.No();
            case UNKNOWN -> new MayWork.Unknown();
        };
    }

    private WorkDocument document() {
        return Objects.requireNonNull(outcome.document, "the loader refuses this answer without a document");
    }

    private LocalDate endOfWaiting(Situation situation) {
        var since = Objects.requireNonNull(situation.waitingSince(), "waited is NO only when the day is told");
        return since.plusMonths(outcome.waitMonths);
    }
}
