package lt.incorpore.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Optional;
import lt.incorpore.platform.CountedAs;

/// Tells the framework who holds a key. An unknown, expired or withdrawn key is refused in one and the same way.
@ApplicationScoped
class KeyHolders implements IdentityProvider<TokenAuthenticationRequest> {

    private final RecogniseKey recognise;
    private final ForeignTokens tokens;

    KeyHolders(RecogniseKey recognise, ForeignTokens tokens) {
        this.recognise = recognise;
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holder(request.getToken().getToken())
                .map(Holder::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<Holder> holder(String bearer) {
        return recognise.of(bearer).map(KeyHolders::holder).or(() -> tokens.holder(bearer));
    }

    private static Holder holder(ApiKey key) {
        var more = new HashMap<String, Object>();
        if (key.sandbox) {
            more.put(Caller.SANDBOX, true);
        }
        if (key.scopes != null) {
            more.put(Caller.SCOPES, Scopes.read(key.scopes));
        }
        more.put(CountedAs.ATTRIBUTE, key.lineage);
        return new Holder(key.id(), key.role(), key.organisation, key.profile, more);
    }
}
