package lt.incorpore.identity.card;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.Attempts;
import lt.incorpore.identity.attempts.Attempts.Try;
import org.jspecify.annotations.Nullable;

/// Whether somebody at the desk of a centre knows the PIN of the card that this centre gave out.
@ApplicationScoped
public class CheckPin {

    private final Cards cards;
    private final IssueCard issue;
    private final KeepAccounts accounts;
    private final Remembered remembered;
    private final Attempts attempts;

    CheckPin(Cards cards, IssueCard issue, KeepAccounts accounts, Remembered remembered, Attempts attempts) {
        this.cards = cards;
        this.issue = issue;
        this.accounts = accounts;
        this.remembered = remembered;
        this.attempts = attempts;
    }

    /// Who is said to stand at the desk.
    ///
    /// @param centre that asks
    public record Asked(UUID profile, UUID centre, String pin, String network) {

        @Override
        public String toString() {
            return "PIN for " + profile;
        }
    }

    /// Counts tries as a sign-in does, and takes as long: for a person whom nobody knows, one who has no card, and one
    /// who has the card of another centre the answer is that of a wrong PIN.
    ///
    /// @throws lt.incorpore.platform.Problem when it has to wait
    public boolean isKnown(Asked asked) {
        var attempt = new Try("card again", asked.centre() + " " + asked.profile(), asked.network(), "");
        var tries = attempts.begin(attempt);
        var card = cardOf(asked.profile())
                .filter(known -> asked.centre().equals(known.issuedBy))
                .orElse(null);
        var isRight = isRight(card, asked.pin(), attempt);
        if (!isRight && card != null && tries >= SignInWithCard.WRONG_PINS) {
            QuarkusTransaction.requiringNew().run(() -> issue.take(card.account));
        }
        return isRight;
    }

    /// Whether whoever holds a key to a profile knows the PIN of its card as well. Tries are counted; the card stays,
    /// however many they are: a thief of the key must not take it away.
    ///
    /// @throws lt.incorpore.platform.Problem when it has to wait
    public boolean isOwn(UUID profile, String pin, String network) {
        var attempt = new Try("card again", "own " + profile, network, "");
        attempts.begin(attempt);
        return isRight(cardOf(profile).orElse(null), pin, attempt);
    }

    private Optional<Card> cardOf(UUID profile) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.findOfProfile(profile).map(account -> cards.findById(account.id())));
    }

    private boolean isRight(@Nullable Card card, String pin, Try attempt) {
        if (!remembered.matches(card, pin) || card == null) {
            return false;
        }
        attempts.wentWell(attempt);
        return true;
    }
}
