package lt.incorpore.profiles.assisted;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

/// What can stand in the way of helping somebody.
public enum AssistProblems implements ProblemType {
    /// The help is over, or the person took back that this centre may help.
    HELP_ENDED(409),
    /// As many people as one helps in a day.
    HELPED_ENOUGH(429);

    private final int status;

    AssistProblems(int status) {
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
