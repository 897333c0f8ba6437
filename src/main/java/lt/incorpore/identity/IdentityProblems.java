package lt.incorpore.identity;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

/// What can go wrong when somebody signs in, or shows who they are.
public enum IdentityProblems implements ProblemType {
    KEY_ROTATED(409),
    /// A key would end all keys to a profile that has no card: nobody could come in any more.
    NO_OTHER_DOOR(409),
    /// Whatever was wrong: name, password, PIN, code, card, account. Which of them is not told.
    SIGN_IN_REFUSED(401),
    /// Too many wrong tries; it may be tried again later.
    SIGN_IN_PAUSED(429),
    /// The second factor has to be shown again.
    PROOF_NEEDED(403),
    /// The provider knows them, and does not say that they showed two factors.
    SECOND_FACTOR_UNSEEN(403),
    /// A change that came from another site with a session's cookie.
    FOREIGN_ORIGIN(403),
    ENROLMENT_REFUSED(403),
    NAME_TAKEN(409);

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
