package lt.incorpore.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.privacy.KeepsPeople;

/// The account's part in an export and in an erasure; card and sessions go with it.
@ApplicationScoped
class AccountOfPerson implements KeepsPeople {

    private final KeepAccounts accounts;

    AccountOfPerson(KeepAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public Object export(UUID person) {
        return accounts.findOfProfile(person)
                .<Object>map(account -> Map.of("id", account.id(), "createdAt", account.createdAt()))
                .orElseGet(List::of);
    }

    @Override
    public void erase(UUID person) {
        accounts.forgetOf(person);
    }
}
