package lt.incorpore.platform.limits;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum LimitProblems implements ProblemType {
    TOO_MANY_REQUESTS(429);

    private final int status;

    LimitProblems(int status) {
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
