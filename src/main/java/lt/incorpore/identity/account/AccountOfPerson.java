package lt.incorpore.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.privacy.KeepsPeople;

/// The account's part in an export and in an erasure; card and sessions go with it.
@ApplicationScoped
class AccountOfPerson implements KeepsPeople {

    private final KeepAccounts accounts;
    private final EntityManager entities;

    AccountOfPerson(KeepAccounts accounts, EntityManager entities) {
        this.accounts = accounts;
        this.entities = entities;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public Object export(UUID person) {
        var all = new LinkedHashMap<String, Object>();
        accounts.findOfProfile(person).ifPresent(account -> {
            var id = account.id();
            all.put("id", id);
            all.put("createdAt", account.createdAt());
            all.put(
                    "cards",
                    rows(
                            "SELECT issued_at AS \"issuedAt\", issued_by AS \"issuedBy\" FROM card"
                                    + " WHERE account = ?1",
                            id));
            all.put(
                    "sessions",
                    rows(
                            "SELECT id, door, device, created_at AS \"createdAt\", used_at AS \"usedAt\""
                                    + " FROM session WHERE account = ?1 ORDER BY created_at",
                            id));
            all.put(
                    "passkeys",
                    rows(
                            "SELECT label, created_on AS \"createdOn\", used_on AS \"usedOn\" FROM passkey"
                                    + " WHERE account = ?1 ORDER BY created_on",
                            id));
        });
        all.put(
                "keys",
                rows(
                        "SELECT id, lineage, created_at AS \"createdAt\", last_used_on AS \"lastUsedOn\","
                                + " rotated_at AS \"rotatedAt\", ends_at AS \"endsAt\", revoked_at AS \"revokedAt\""
                                + " FROM api_key WHERE profile = ?1"
                                + " ORDER BY created_at",
                        person));
        return all;
    }

    // What opens anything stays out: hashes of words, PINs, tokens and keys.
    private List<Map<String, Object>> rows(String sql, Object whose) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter(1, whose).getResultList().stream()
                .map(row -> {
                    var named = new LinkedHashMap<String, Object>();
                    ((Tuple) row).getElements().forEach(each -> named.put(each.getAlias(), ((Tuple) row).get(each)));
                    return (Map<String, Object>) named;
                })
                .toList();
    }

    @Override
    public void erase(UUID person) {
        accounts.forgetOf(person);
    }
}
