package lt.incorpore.identity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import lt.incorpore.identity.ForeignTokens;
import lt.incorpore.identity.Holder;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.Roles;

/// Whoever shows a token of the provider. Employers' systems (client credentials) are one factor, as their keys are;
/// whoever acts as staff has to have shown two.
@ApplicationScoped
class ProviderTokens implements ForeignTokens {

    private final IdentityConfig config;
    private final Tokens tokens;
    private final ProviderAccounts accounts;

    ProviderTokens(IdentityConfig config, Tokens tokens, ProviderAccounts accounts) {
        this.config = config;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Optional<Holder> holder(String bearer) {
        return config.provider()
                .flatMap(provider -> tokens.ofProgram(provider, bearer)
                        .flatMap(claims -> accounts.of(provider, claims)
                                .filter(account -> account.role().equals(Roles.EMPLOYER)
                                        || TwoFactors.areShown(provider, claims))))
                .map(account -> new Holder(account.id(), account.role(), account.organisation(), null, Map.of()));
    }
}
