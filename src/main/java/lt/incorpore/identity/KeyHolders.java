package lt.incorpore.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/// Tells the framework who holds a key. An unknown, expired or withdrawn key is refused in one and the same way.
@ApplicationScoped
class KeyHolders implements IdentityProvider<TokenAuthenticationRequest> {

    private final RecogniseKey recognise;

    KeyHolders(RecogniseKey recognise) {
        this.recognise = recognise;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> recognise
                .of(request.getToken().getToken())
                .map(KeyHolders::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(ApiKey key) {
        var more = new HashMap<String, Object>();
        if (key.sandbox) {
            more.put(Caller.SANDBOX, true);
        }
        if (key.scopes != null) {
            more.put(Caller.SCOPES, Scopes.read(key.scopes));
        }
        return new Holder(key.id(), key.role(), key.organisation, key.profile, more).identity();
    }
}
