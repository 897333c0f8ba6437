package lt.incorpore.identity.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.SlowHash;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// Names, passwords and second factors of accounts.
@ApplicationScoped
class Credentials {

    private final Passwords passwords;
    private final SecondFactor second;
    private final KeepAccounts accounts;
    private final SlowHash slow;
    private final GoodPassword good;

    Credentials(Passwords passwords, SecondFactor second, KeepAccounts accounts, SlowHash slow, GoodPassword good) {
        this.passwords = passwords;
        this.second = second;
        this.accounts = accounts;
        this.slow = slow;
        this.good = good;
    }

    /// An app that makes codes.
    ///
    /// @param step whose code was shown, and is not taken again
    record App(byte[] secret, long step) {}

    @Transactional
    @Nullable
    Password named(SignInName name) {
        return passwords.named(name).orElse(null);
    }

    @Transactional
    @Nullable
    Password of(String account) {
        return passwords.findById(account);
    }

    /// What is wrong with a password that somebody chooses.
    ///
    /// @param name what they sign in with; empty when it is not known
    List<Finding> findings(String pointer, String password, String name) {
        return good.findings(pointer, password, name);
    }

    /// Slow, and as slow for nobody. Asked by somebody who is signed in.
    boolean matches(@Nullable Password kept, String password) {
        return slow.matches(kept == null ? null : kept.account, password, kept == null ? null : kept.hash);
    }

    /// The same at the door.
    boolean matches(@Nullable Password kept, String password, SlowHash.Comparison comparison) {
        return comparison.matches(kept == null ? null : kept.account, password, kept == null ? null : kept.hash);
    }

    byte[] hash(String account, String password) {
        return slow.make(account, password);
    }

    /// Takes a code of the second factor.
    ///
    /// @return the account, where it is open and the code was its own
    @Transactional
    @Nullable
    Account takes(Password kept, String code) {
        return accounts.find(kept.account)
                .filter(Account::isOpen)
                .filter(account -> second.takes(kept, code))
                .orElse(null);
    }

    /// Gives an account a name, a password and a second factor; those before are dead.
    ///
    /// @return codes for paper
    @Transactional
    List<String> give(Account account, SignInName name, byte[] hash, App app) {
        passwords.deleteById(account.id());
        passwords.flush();
        var kept = new Password();
        kept.account = account.id();
        kept.name = passwords.hash(name);
        kept.hash = hash;
        kept.totp = second.seal(account.id(), app.secret());
        kept.totpStep = app.step();
        passwords.persistAndFlush(kept);
        return second.freshRecoveryCodes(account.id());
    }

    @Transactional
    void change(String account, byte[] hash) {
        passwords.update("hash = ?1 WHERE account = ?2", hash, account);
    }

    @Transactional
    List<String> freshRecoveryCodes(String account) {
        return second.freshRecoveryCodes(account);
    }

    @Transactional
    void forget(String account) {
        passwords.deleteById(account);
    }
}
