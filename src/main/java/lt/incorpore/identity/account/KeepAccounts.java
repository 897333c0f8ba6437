package lt.incorpore.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.Roles;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.privacy.withdrawn.Withdrawals.What;
import org.jspecify.annotations.Nullable;

/// Makes, finds and shuts accounts. Whoever shuts one or changes its role ends its sessions as well.
@ApplicationScoped
public class KeepAccounts {

    private static final int ID_LENGTH = 12;
    private static final int MOST = 1_000;

    private final Accounts accounts;
    private final Withdrawals withdrawals;
    private final Clock clock;

    KeepAccounts(Accounts accounts, Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Number of an account that is still to be made.
    public String freshId() {
        return Random.letters(ID_LENGTH);
    }

    /// The account that opens a profile; made when there is none.
    ///
    /// @param id that it has when it is made
    @Transactional
    public Account ofProfile(UUID profile, String id) {
        return accounts.ofProfile(profile).orElseGet(() -> {
            var account = fresh(Roles.JOBSEEKER, "");
            account.id = id;
            account.profile = profile;
            accounts.persistAndFlush(account);
            return account;
        });
    }

    @Transactional
    public Optional<Account> find(String id) {
        return accounts.findByIdOptional(id);
    }

    @Transactional
    public Optional<Account> findOfProfile(UUID profile) {
        return accounts.ofProfile(profile);
    }

    /// @param role of [Roles#ENROLLED]
    @Transactional
    public Account make(String role, @Nullable UUID organisation, String label) {
        var account = fresh(role, label);
        account.organisation = organisation;
        accounts.persistAndFlush(account);
        return account;
    }

    /// All but those of people, newest first.
    @Transactional
    public List<Account> ofStaff() {
        return accounts.ofStaff(MOST);
    }

    /// Whether anybody is there who can let others in.
    @Transactional
    public boolean hasAdministrator() {
        return accounts.administrators() > 0;
    }

    /// @return whether it was open
    @Transactional
    public boolean disable(String id) {
        withdrawals.note(What.ACCOUNT, id);
        return accounts.update("disabledAt = ?1 WHERE id = ?2 AND disabledAt IS NULL", clock.instant(), id) == 1;
    }

    @Transactional
    public void changeRole(String id, String role, @Nullable UUID organisation) {
        accounts.update("role = ?1, organisation = ?2 WHERE id = ?3", role, organisation, id);
    }

    /// Forgets a person's account, with its card and sessions.
    @Transactional
    public void forgetOf(UUID profile) {
        accounts.delete("profile", profile);
    }

    private Account fresh(String role, String label) {
        var account = new Account();
        account.id = freshId();
        account.role = role;
        account.label = label;
        account.createdAt = clock.instant();
        return account;
    }
}
