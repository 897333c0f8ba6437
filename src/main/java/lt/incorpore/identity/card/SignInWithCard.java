package lt.incorpore.identity.card;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.Attempts;
import lt.incorpore.identity.attempts.Attempts.Try;

/// Lets in whoever has a card and knows its PIN.
@ApplicationScoped
public class SignInWithCard {

    /// Wrong PINs in a row after which a card is dead: who tries so often has found it.
    static final int WRONG_PINS = 20;

    private final Cards cards;
    private final IssueCard issue;
    private final KeepAccounts accounts;
    private final Remembered remembered;
    private final Attempts attempts;

    SignInWithCard(Cards cards, IssueCard issue, KeepAccounts accounts, Remembered remembered, Attempts attempts) {
        this.cards = cards;
        this.issue = issue;
        this.accounts = accounts;
        this.remembered = remembered;
        this.attempts = attempts;
    }

    /// @param typed the words, in any writing
    /// @throws lt.incorpore.platform.Problem the same for no such card, a wrong PIN and a dead one; or when it
    ///     has to wait
    public Account by(String typed, String pin, String network) {
        var words = CardWords.read(typed);
        var attempt = new Try("card", words.map(CardWords::text).orElse(typed), network, "");
        var tries = attempts.begin(attempt);
        // No connection is held while the hash is made: it takes long, and there are few of them.
        var card = QuarkusTransaction.requiringNew()
                .call(() ->
                        words.map(remembered::words).flatMap(cards::withWords).orElse(null));
        if (!remembered.matches(card, pin) || card == null) {
            if (card != null && tries >= WRONG_PINS) {
                QuarkusTransaction.requiringNew().run(() -> issue.take(card.account));
            }
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        var account = accounts.find(card.account)
                .filter(Account::isOpen)
                .orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        attempts.wentWell(attempt);
        return account;
    }
}
