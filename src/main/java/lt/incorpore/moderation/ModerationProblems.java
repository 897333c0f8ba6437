package lt.incorpore.moderation;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum ModerationProblems implements ProblemType {
    OFFER_NOT_HELD(409),
    NOTHING_TO_APPEAL(409),
    OWN_OFFER(403),
    TOO_MANY_REPORTS(429);

    private final int status;

    ModerationProblems(int status) {
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
