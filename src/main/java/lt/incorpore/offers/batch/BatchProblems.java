package lt.incorpore.offers.batch;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum BatchProblems implements ProblemType {
    BATCH_TOO_LONG(413);

    private final int status;

    BatchProblems(int status) {
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
