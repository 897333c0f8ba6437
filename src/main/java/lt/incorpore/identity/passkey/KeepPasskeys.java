package lt.incorpore.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import org.jspecify.annotations.Nullable;

/// Takes, asks and forgets the passkeys of accounts.
@ApplicationScoped
public class KeepPasskeys {

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final CheckPasskey check;
    private final KeepAccounts accounts;
    private final Clock clock;

    KeepPasskeys(Passkeys passkeys, Challenges challenges, CheckPasskey check, KeepAccounts accounts, Clock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.check = check;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public List<Passkey> of(String account) {
        return passkeys.of(account);
    }

    /// A passkey as its owner sees it.
    ///
    /// @param label what its owner calls it; may be empty
    public record Kept(String id, String label, LocalDate createdOn) {}

    /// Oldest first.
    @Transactional
    public List<Kept> kept(String account) {
        return passkeys.of(account).stream()
                .map(key -> new Kept(key.name(), key.label, key.createdOn))
                .toList();
    }

    /// Takes a new one.
    ///
    /// @param json what the browser made of it (`PublicKeyCredential.toJSON()`)
    @Transactional
    public Passkey take(String account, String label, String json) {
        var made = check.registered(json).orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        if (!challenges.use(made.challenge(), account)
                || passkeys.withId(made.id()).isPresent()) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        var key = new Passkey();
        key.id = made.id();
        key.account = account;
        key.label = label;
        key.publicKey = made.publicKey();
        key.signCount = made.signCount();
        key.createdOn = LocalDate.now(clock);
        passkeys.persistAndFlush(key);
        return key;
    }

    /// Whoever signed what was asked.
    ///
    /// @param expected the account that is signed in already; null when somebody signs in
    /// @throws lt.incorpore.platform.Problem the same whatever was wrong
    @Transactional
    public Account signed(String json, @Nullable String expected) {
        var signed = check.read(json).orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        var key = passkeys.withId(signed.id()).orElse(null);
        if (key == null
                || expected != null && !expected.equals(key.account)
                || !challenges.use(signed.challenge(), expected)
                || signed.owner() != null && !Arrays.equals(signed.owner(), owner(key.account))) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        key.signCount = check.verified(signed, key).orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        key.usedOn = LocalDate.now(clock);
        return accounts.find(key.account)
                .filter(Account::isOpen)
                .orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
    }

    /// @return whether the account had it
    @Transactional
    public boolean forget(String account, String name) {
        try {
            var id = Base64.getUrlDecoder().decode(name);
            return passkeys.delete("id = ?1 AND account = ?2", id, account) == 1;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Forgets all of an account that is shut, starts over, or has another password.
    @Transactional
    public void forgetAll(String account) {
        passkeys.delete("account", account);
    }

    /// What a device calls an account.
    static byte[] owner(String account) {
        return account.getBytes(StandardCharsets.US_ASCII);
    }
}
