package lt.incorpore.applications;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum ContactProblems implements ProblemType {
    /// Too many asked in a day.
    ASKED_ENOUGH(429),
    CONTACT_ANSWERED(409),
    CONTACT_NOT_OPEN(409);

    private final int status;

    ContactProblems(int status) {
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
