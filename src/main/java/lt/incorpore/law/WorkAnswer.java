package lt.incorpore.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an employer may see of a right to work: the answer, its day and the document to ask for. It holds no reason,
/// no rule and no status, and no last day either, because a last day that many people share tells their status.
///
/// @param from      set for `YES_FROM` only
/// @param document  set for `YES`, `YES_FROM`, `YES_WITH_DOCUMENT` and `LIMITED`
/// @param checkedOn the day the answer was worked out
public record WorkAnswer(
        MayWork.Kind kind,
        @Nullable LocalDate from,
        @Nullable WorkDocument document,
        LocalDate checkedOn) {

    public WorkAnswer {
        boolean closedOrUnknown = kind == MayWork.Kind.NO || kind == MayWork.Kind.UNKNOWN;
        if ((kind == MayWork.Kind.YES_FROM) != (from != null) || closedOrUnknown != (document == null)) {
            throw new IllegalArgumentException(kind + " does not go with the day " + from + " and " + document);
        }
    }

    public static WorkAnswer unknown(LocalDate checkedOn) {
        return new WorkAnswer(MayWork.Kind.UNKNOWN, null, null, checkedOn);
    }

    static WorkAnswer of(MayWork answer, LocalDate checkedOn) {
        return switch (answer) {
            case MayWork.Yes(WorkDocument bring) -> new WorkAnswer(answer.kind(), null, bring, checkedOn);
            case MayWork.YesFrom(LocalDate from, WorkDocument bring) ->
                new WorkAnswer(answer.kind(), from, bring, checkedOn);
            case MayWork.YesWithDocument(WorkDocument needed) -> new WorkAnswer(answer.kind(), null, needed, checkedOn);
            case MayWork.Limited(WorkDocument bring) -> new WorkAnswer(answer.kind(), null, bring, checkedOn);
            case MayWork.No _, MayWork.Unknown _ -> new WorkAnswer(answer.kind(), null, null, checkedOn);
        };
    }

    /// Whether a job may start on this day, for the gate of a match.
    public Start startOn(LocalDate day) {
        return switch (kind) {
            case YES, YES_WITH_DOCUMENT -> Start.OPEN;
            case YES_FROM -> from != null && day.isBefore(from) ? Start.NOT_YET : Start.OPEN;
            case LIMITED, UNKNOWN -> Start.ASK;
            case NO -> Start.CLOSED;
        };
    }

    /// What a gate does with an answer. `ASK` hides nothing: it adds a step.
    public enum Start {
        OPEN,
        NOT_YET,
        ASK,
        CLOSED
    }

    /// An answer as the person's own record keeps it, so that the status need not be kept.
    ///
    /// @param askAgainOn first day the answer may be outdated; null when it does not age. It can tell the status:
    ///                   it stays in the person's record, and to others goes what [#on(LocalDate)] gives
    public record Kept(WorkAnswer answer, @Nullable LocalDate askAgainOn) {

        /// The answer for a day: what was worked out, or unknown once it may be outdated.
        public WorkAnswer on(LocalDate day) {
            boolean outdated = askAgainOn != null && !day.isBefore(askAgainOn);
            return outdated ? unknown(answer.checkedOn) : answer;
        }
    }
}
