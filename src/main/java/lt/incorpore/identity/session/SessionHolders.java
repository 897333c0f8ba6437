package lt.incorpore.identity.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.identity.Holder;

/// Tells the framework whose session it is.
@ApplicationScoped
class SessionHolders implements IdentityProvider<SessionRequest> {

    private final RecogniseSession recognise;

    SessionHolders(RecogniseSession recognise) {
        this.recognise = recognise;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                recognise.of(request.token()).map(Holder::identity).orElseThrow(AuthenticationFailedException::new));
    }
}
