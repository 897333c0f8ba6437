package lt.incorpore.identity.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.KnownDevices;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.identity.staff.Credentials.App;
import org.jspecify.annotations.Nullable;

/// Makes an account at once, with random secrets that are told this one time; for the invented world
/// alone. Whoever works here for real comes in by a link and chooses their own.
@ApplicationScoped
public class MakeAccount {

    private static final int PASSWORD_LENGTH = 20;

    private final KeepAccounts accounts;
    private final Credentials credentials;
    private final EndSession end;
    private final KnownDevices devices;

    MakeAccount(KeepAccounts accounts, Credentials credentials, EndSession end, KnownDevices devices) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.end = end;
        this.devices = devices;
    }

    /// @param codes each opens once in place of an app that makes codes
    public record Made(String name, String password, List<String> codes) {

        @Override
        public String toString() {
            return "account " + name;
        }
    }

    /// The account of that name and role; what opened it before is dead.
    ///
    /// @param role         of [Roles#ENROLLED]
    /// @param organisation for the roles of organisations
    @Transactional
    public Made anew(String name, String role, @Nullable UUID organisation) {
        if (!Roles.ENROLLED.contains(role) || Roles.OF_ORGANISATIONS.contains(role) == (organisation == null)) {
            throw new IllegalArgumentException("role " + role + " for " + organisation);
        }
        var signInName = SignInName.read(name);
        var known = credentials.named(signInName);
        var account = known == null
                ? accounts.make(role, organisation, name)
                : accounts.find(known.account).orElseThrow();
        accounts.changeRole(account.id(), role, organisation);
        end.all(account.id(), null);
        devices.forget(account.id());
        var password = Random.letters(PASSWORD_LENGTH);
        var hash = credentials.hash(account.id(), password);
        var app = new App(Random.bytes(Totp.SECRET_BYTES), 0);
        return new Made(name, password, credentials.give(account, signInName, hash, app));
    }
}
