package lt.incorpore.identity.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.attempts.KnownDevices;
import lt.incorpore.identity.passkey.KeepPasskeys;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Shuts accounts of staff, and changes what they open; from the next request on.
@ApplicationScoped
public class ShutAccount {

    private final KeepAccounts accounts;
    private final Credentials credentials;
    private final EndSession end;
    private final KnownDevices devices;
    private final KeepPasskeys passkeys;

    ShutAccount(
            KeepAccounts accounts,
            Credentials credentials,
            EndSession end,
            KnownDevices devices,
            KeepPasskeys passkeys) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.end = end;
        this.devices = devices;
        this.passkeys = passkeys;
    }

    /// An account of staff, never of a person: of those no administrator knows.
    @Transactional
    public Account known(String id) {
        return accounts.find(id)
                .filter(account -> !account.isOfPerson())
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    /// @throws lt.incorpore.platform.Problem when nobody would be left who lets others in
    @Transactional
    public void shut(String id) {
        known(id);
        accounts.disable(id);
        refuseNobodyLeft();
        credentials.forget(id);
        passkeys.forgetAll(id);
        forget(id);
    }

    @Transactional
    public void changeRole(String id, String role, @Nullable UUID organisation) {
        known(id);
        accounts.changeRole(id, role, organisation);
        refuseNobodyLeft();
        forget(id);
    }

    private void forget(String id) {
        end.all(id, null);
        devices.forget(id);
    }

    private void refuseNobodyLeft() {
        if (!accounts.hasAdministrator()) {
            throw PlatformProblems.CONFLICT.because(lt.incorpore.platform.Finding.error("", "last_administrator")
                    .with("role", Roles.ADMINISTRATOR));
        }
    }
}
