package lt.incorpore.platform.conditions;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum ConditionProblems implements ProblemType {
    CHANGED_MEANWHILE(412),
    CONDITION_REQUIRED(428);

    private final int status;

    ConditionProblems(int status) {
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
