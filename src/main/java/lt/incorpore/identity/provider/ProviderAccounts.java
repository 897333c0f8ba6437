package lt.incorpore.identity.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.IdentityConfig.Provider;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.platform.Secrets;
import org.jspecify.annotations.Nullable;

/// The accounts of those whom the provider knows. What they open is what it says: a role that it takes
/// away is gone at the next token, and sessions with it. People are not among them: they come with a card.
@ApplicationScoped
class ProviderAccounts {

    private final KeepAccounts accounts;
    private final EndSession end;
    private final EntityManager entities;
    private final Secrets secrets;

    ProviderAccounts(KeepAccounts accounts, EndSession end, EntityManager entities, Secrets secrets) {
        this.accounts = accounts;
        this.end = end;
        this.entities = entities;
        this.secrets = secrets;
    }

    private record Granted(String role, @Nullable UUID organisation) {}

    /// @return nobody where the token names no role of ours or more than one, no organisation where one is
    ///     needed, or the account was shut here
    @Transactional
    Optional<Account> of(Provider provider, JWTClaimsSet claims) {
        return granted(provider, claims)
                .map(granted -> account(claims, granted))
                .filter(Account::isOpen);
    }

    private Account account(JWTClaimsSet claims, Granted granted) {
        var subject = secrets.sign("provider subject", claims.getIssuer() + '\n' + claims.getSubject());
        // Two first requests at once make one account.
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(encode(?1, 'hex')))")
                .setParameter(1, subject)
                .getResultList();
        var known = entities.createNativeQuery("SELECT account FROM provider_account WHERE subject = ?1", String.class)
                .setParameter(1, subject)
                .getResultList();
        if (known.isEmpty()) {
            var made = accounts.make(granted.role, granted.organisation, "provider");
            entities.createNativeQuery("INSERT INTO provider_account VALUES (?1, ?2)")
                    .setParameter(1, subject)
                    .setParameter(2, made.id())
                    .executeUpdate();
            return made;
        }
        var account = accounts.find((String) known.getFirst()).orElseThrow();
        if (!account.role().equals(granted.role) || !Objects.equals(account.organisation(), granted.organisation)) {
            end.all(account.id(), null);
            accounts.changeRole(account.id(), granted.role, granted.organisation);
            entities.refresh(account);
        }
        return account;
    }

    private Optional<Granted> granted(Provider provider, JWTClaimsSet claims) {
        var roles = at(claims, provider.rolesClaim().orElse("realm_access/roles")) instanceof Collection<?> named
                ? named.stream()
                        .filter(Roles.ENROLLED::contains)
                        .map(Object::toString)
                        .toList()
                : List.<String>of();
        if (roles.size() != 1) {
            return Optional.empty();
        }
        var role = roles.getFirst();
        if (!Roles.OF_ORGANISATIONS.contains(role)) {
            return Optional.of(new Granted(role, null));
        }
        return organisation(at(claims, provider.organisationClaim().orElse("organisation")))
                .map(id -> new Granted(role, id));
    }

    private Optional<UUID> organisation(@Nullable Object claim) {
        try {
            var id = UUID.fromString(String.valueOf(claim));
            var isThere = !entities.createNativeQuery("SELECT 1 FROM organisation WHERE id = ?1 AND NOT sandbox")
                    .setParameter(1, id)
                    .getResultList()
                    .isEmpty();
            return isThere ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object at(JWTClaimsSet claims, String path) {
        @Nullable Object found = claims.getClaims();
        for (var step : path.split("/", -1)) {
            found = found instanceof Map<?, ?> inside ? inside.get(step) : null;
        }
        return found;
    }
}
