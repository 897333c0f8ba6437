package lt.incorpore.profiles;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum ProfileProblems implements ProblemType {
    PROFILE_REJECTED(422);

    private final int status;

    ProfileProblems(int status) {
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
