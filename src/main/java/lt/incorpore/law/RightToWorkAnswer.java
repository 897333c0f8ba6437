package lt.incorpore.law;

import java.time.LocalDate;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Because;
import org.jspecify.annotations.Nullable;

/// The full answer, for the person and the counsellor. Other rooms keep [#kept()] and show [#shared()].
///
/// @param evaluatedOn the day that was asked about
/// @param askAgainOn  first day on which the row or the document has ended; null when neither is known to end
public record RightToWorkAnswer(
        MayWork answer,
        Because because,
        Basis basis,
        LocalDate evaluatedOn,
        @Nullable LocalDate askAgainOn) {

    public RightToWorkAnswer {
        if (answer instanceof MayWork.Limited && because.conditions().isEmpty()) {
            throw new IllegalStateException(basis.ruleId() + " limits work and names no condition");
        }
        if (answer instanceof MayWork.Unknown && because.ask().isEmpty()) {
            throw new IllegalStateException(basis.ruleId() + " is unknown and names nobody to ask");
        }
    }

    /// What an employer may see.
    public WorkAnswer shared() {
        return WorkAnswer.of(answer, evaluatedOn);
    }

    /// What the person's record may keep.
    public WorkAnswer.Kept kept() {
        return new WorkAnswer.Kept(shared(), askAgainOn);
    }
}
