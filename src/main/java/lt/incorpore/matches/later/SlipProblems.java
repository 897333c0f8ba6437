package lt.incorpore.matches.later;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

/// What can be wrong with a code of four words.
public enum SlipProblems implements ProblemType {
    SLIP_UNKNOWN(404);

    private final int status;

    SlipProblems(int status) {
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
