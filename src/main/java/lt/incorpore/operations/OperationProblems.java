package lt.incorpore.operations;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum OperationProblems implements ProblemType {
    TOO_MANY_OPERATIONS(409),
    NOTHING_TO_CONFIRM(409);

    private final int status;

    OperationProblems(int status) {
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
