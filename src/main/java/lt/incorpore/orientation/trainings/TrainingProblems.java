package lt.incorpore.orientation.trainings;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum TrainingProblems implements ProblemType {
    /// Something in it is wrong.
    TRAINING_REJECTED(422),
    /// Nobody has vouched for the organisation yet.
    ORGANISER_NOT_VERIFIED(403);

    private final int status;

    TrainingProblems(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }
}
