package lt.incorpore.identity.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.identity.attempts.Line.Lane;
import lt.incorpore.identity.attempts.Line.Place;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;

/// Everybody who wants to come in by what could be guessed comes through here: past the count of their network
/// where they are strangers, to a place in the line before the slow hash, past the count of what they try. Nothing
/// is written for whom there is no place.
@ApplicationScoped
public class Doorway {

    private final NetworkTries networks;
    private final Attempts attempts;
    private final SlowHash slow;

    Doorway(NetworkTries networks, Attempts attempts, SlowHash slow) {
        this.networks = networks;
        this.attempts = attempts;
        this.slow = slow;
    }

    /// Says who comes in.
    public interface Judge<T> {

        /// @param tries at this name since it last went well, from wherever
        /// @throws Problem [IdentityProblems#SIGN_IN_REFUSED] when something was wrong
        T judge(SlowHash.Comparison comparison, int tries);
    }

    /// @param isKnown whether they showed something that nobody guesses; they pass while others of their network wait
    /// @throws Problem of the judge; or when it has to wait
    public <T> T through(Try attempt, boolean isKnown, Judge<T> judge) {
        if (isKnown) {
            return inTurn(attempt, Lane.KNOWN, judge);
        }
        networks.begin(attempt);
        var wasWrong = false;
        try {
            return inTurn(attempt, Lane.STRANGERS, judge);
        } catch (Problem refused) {
            wasWrong = refused.type() == IdentityProblems.SIGN_IN_REFUSED;
            if (wasWrong) {
                networks.wentWrong(attempt);
            }
            throw refused;
        } finally {
            if (!wasWrong) {
                networks.giveBack(attempt);
            }
        }
    }

    private <T> T inTurn(Try attempt, Lane lane, Judge<T> judge) {
        try (var comparison = slow.comparison(new Place(lane, attempt.network()))) {
            var tries = attempts.begin(attempt);
            try {
                var in = judge.judge(comparison, tries);
                attempts.wentWell(attempt);
                return in;
            } catch (Problem refused) {
                if (refused.type() == PlatformProblems.BUSY) {
                    attempts.giveBack(attempt);
                }
                throw refused;
            }
        }
    }
}
