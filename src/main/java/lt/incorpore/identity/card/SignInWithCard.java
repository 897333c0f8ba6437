package lt.incorpore.identity.card;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.identity.attempts.Doorway;

/// Lets in whoever has a card and knows its PIN.
@ApplicationScoped
public class SignInWithCard {

    /// Wrong PINs in a row after which a card is dead: who tries so often has found it.
    static final int WRONG_PINS = 20;

    private final Cards cards;
    private final IssueCard issue;
    private final KeepAccounts accounts;
    private final Remembered remembered;
    private final Doorway doorway;

    SignInWithCard(Cards cards, IssueCard issue, KeepAccounts accounts, Remembered remembered, Doorway doorway) {
        this.cards = cards;
        this.issue = issue;
        this.accounts = accounts;
        this.remembered = remembered;
        this.doorway = doorway;
    }

    /// Whoever has the words of a real card is known: 80 random bits are not found by trying, so whoever tries
    /// learns nothing from that, and shuts out nobody who has them.
    ///
    /// @param typed the words, in any writing
    /// @throws lt.incorpore.platform.Problem the same for no such card, a wrong PIN and a dead one; or when it
    ///     has to wait
    public Account by(String typed, String pin, String network) {
        var words = CardWords.read(typed);
        // No connection is held while the hash is made: it takes long, and there are few of them.
        var card = QuarkusTransaction.requiringNew()
                .call(() ->
                        words.map(remembered::words).flatMap(cards::withWords).orElse(null));
        var attempt = new Try("card", words.map(CardWords::text).orElse(typed), network, "");
        return doorway.through(attempt, card != null, (comparison, tries) -> {
            if (!remembered.matches(card, pin, comparison) || card == null) {
                if (card != null && tries >= WRONG_PINS) {
                    QuarkusTransaction.requiringNew().run(() -> issue.take(card.account));
                }
                throw IdentityProblems.SIGN_IN_REFUSED.because();
            }
            return accounts.find(card.account)
                    .filter(Account::isOpen)
                    .orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        });
    }
}
