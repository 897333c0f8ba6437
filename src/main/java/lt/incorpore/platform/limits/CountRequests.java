package lt.incorpore.platform.limits;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/// Counts every request of the API. Without a key it is counted on the address, before anything else is done for it;
/// with one on the key, as soon as the key is known to be true ([WithKey]).
@Provider
@PreMatching
@Priority(100)
public class CountRequests implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int NOT_MODIFIED = 304;
    private static final int NOT_SIGNED_IN = 401;

    private final Turnstile turnstile;

    CountRequests(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!hasKey(request)) {
            turnstile.passWithoutKey();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == NOT_MODIFIED) {
            turnstile.giveBack();
        }
        if (response.getStatus() == NOT_SIGNED_IN && hasKey(request)) {
            turnstile.countWrongKey();
        }
        var policy = turnstile.policy();
        var rest = turnstile.rest();
        if (policy != null && rest != null) {
            response.getHeaders().putSingle("RateLimit-Policy", policy);
            response.getHeaders().putSingle("RateLimit", rest);
        }
    }

    private static boolean hasKey(ContainerRequestContext request) {
        return request.getHeaderString("Authorization") != null;
    }

    /// The second half: by then the key has been looked up where it had to be, and is now where it had not.
    @Provider
    @Priority(100)
    public static class WithKey implements ContainerRequestFilter {

        private final Turnstile turnstile;
        private final SecurityIdentity identity;

        WithKey(Turnstile turnstile, SecurityIdentity identity) {
            this.turnstile = turnstile;
            this.identity = identity;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (hasKey(request) && !identity.isAnonymous()) {
                turnstile.passWith(identity.getPrincipal().getName());
            }
        }
    }
}
