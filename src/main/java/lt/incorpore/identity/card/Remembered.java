package lt.incorpore.identity.card;

import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.identity.attempts.SlowHash;
import lt.incorpore.platform.Secrets;
import org.jspecify.annotations.Nullable;

/// Hashes of what stands on a card and of what its owner remembers.
@ApplicationScoped
class Remembered {

    private final SlowHash slow;
    private final Secrets secrets;

    Remembered(SlowHash slow, Secrets secrets) {
        this.slow = slow;
        this.secrets = secrets;
    }

    /// Keyed, and always the same: the card is found by it.
    byte[] words(CardWords words) {
        return secrets.sign("card", words.text());
    }

    /// A PIN that its owner chose, or of a card that its owner makes.
    byte[] ownPin(String account, String pin) {
        return slow.makeOwn(account, pin);
    }

    /// The PIN of a card that a centre gives out.
    byte[] givenPin(String account, String pin) {
        return slow.make(account, pin);
    }

    /// Takes as long for no card as for one. Asked by somebody who is signed in.
    boolean matches(@Nullable Card card, String pin) {
        return slow.matches(card == null ? null : card.account, pin, card == null ? null : card.pin);
    }

    /// The same at the door.
    boolean matches(@Nullable Card card, String pin, SlowHash.Comparison comparison) {
        return comparison.matches(card == null ? null : card.account, pin, card == null ? null : card.pin);
    }
}
