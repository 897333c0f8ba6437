package lt.incorpore.orientation;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum OrientationProblems implements ProblemType {
    /// Something of what was sent is wrong.
    ANSWERS_REJECTED(422);

    private final int status;

    OrientationProblems(int status) {
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
