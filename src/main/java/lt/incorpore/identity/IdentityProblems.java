package lt.incorpore.identity;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

enum IdentityProblems implements ProblemType {
    KEY_ROTATED(409);

    private final int status;

    IdentityProblems(int status) {
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
