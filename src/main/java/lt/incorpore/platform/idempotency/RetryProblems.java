package lt.incorpore.platform.idempotency;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum RetryProblems implements ProblemType {
    IDEMPOTENCY_KEY_MALFORMED(400),
    IDEMPOTENCY_STILL_RUNNING(409),
    /// What the first request made was erased; the same again makes nothing anew.
    IDEMPOTENCY_ANSWER_ERASED(410),
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    RetryProblems(int status) {
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
