package lt.incorpore.matches;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum MatchProblems implements ProblemType {
    FACTS_REJECTED(422),
    OFFER_NOT_OPEN(409),
    /// As many people as one sees in a day.
    SEEN_ENOUGH(429);

    private final int status;

    MatchProblems(int status) {
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
