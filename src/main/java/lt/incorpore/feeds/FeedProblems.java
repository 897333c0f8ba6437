package lt.incorpore.feeds;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

/// What can be wrong with a question to this room.
public enum FeedProblems implements ProblemType {
    CURSOR_TOO_OLD(410),
    NOTHING_TO_CONVERT(422),
    OFFER_GONE(410),
    WEBHOOK_REJECTED(422),
    SAVED_SEARCH_REJECTED(422),
    MAIL_UNAVAILABLE(503);

    private final int status;

    FeedProblems(int status) {
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
