package lt.incorpore.identity.card;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.RevokeKey;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.Attempts;
import lt.incorpore.identity.attempts.Attempts.Try;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;

/// Changes a card's PIN for one that its owner chose; every other session, and every key to the profile, ends.
@ApplicationScoped
public class ChangePin {

    private final Cards cards;
    private final Remembered remembered;
    private final EndSession end;
    private final KeepAccounts accounts;
    private final RevokeKey revoke;
    private final Attempts attempts;
    private final Withdrawals withdrawals;
    private final Vault vault;

    ChangePin(
            Cards cards,
            Remembered remembered,
            EndSession end,
            KeepAccounts accounts,
            RevokeKey revoke,
            Attempts attempts,
            Withdrawals withdrawals,
            Vault vault) {
        this.vault = vault;
        this.withdrawals = withdrawals;
        this.cards = cards;
        this.remembered = remembered;
        this.end = end;
        this.accounts = accounts;
        this.revoke = revoke;
        this.attempts = attempts;
    }

    /// What is asked.
    ///
    /// @param session the one that asks, which goes on
    public record Change(String account, String session, String pin, String newPin, String network) {

        @Override
        public String toString() {
            return "change of " + account;
        }
    }

    public void to(Change change) {
        if (!Pin.isGood(change.newPin())) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/newPin", "pin_weak"));
        }
        var attempt = new Try("pin", change.account(), change.network(), "");
        attempts.begin(attempt);
        var card = QuarkusTransaction.requiringNew().call(() -> cards.findById(change.account()));
        if (!remembered.matches(card, change.pin()) || card == null) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        attempts.wentWell(attempt);
        var pin = remembered.ownPin(card.account, change.newPin());
        QuarkusTransaction.requiringNew().run(() -> {
            // The words go on; the words with the PIN from before do not.
            // First: the person is locked before what is the person's.
            accounts.find(change.account())
                    .flatMap(account -> Optional.ofNullable(account.profile()))
                    .ifPresent(profile -> {
                        vault.await(profile);
                        revoke.toProfile(profile, "");
                    });
            withdrawals.note(
                    What.CARD,
                    HexFormat.of().formatHex(card.words) + " " + HexFormat.of().formatHex(card.pin));
            // The card may have been changed for another while the hash was made.
            if (cards.update("pin = ?1 WHERE account = ?2 AND words = ?3", pin, change.account(), card.words) == 0) {
                throw IdentityProblems.SIGN_IN_REFUSED.because();
            }
            end.all(change.account(), change.session());
        });
    }
}
