package lt.incorpore.platform.limits;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import lt.incorpore.platform.CountedAs;

/// Counts every request of the API. Without a key or a session it is counted on the address, before anything else is
/// done for it; with one on whoever it opens to, as soon as it is known to be true ([WithKey]): people at one address,
/// in a library or a centre, do not shut each other out.
@Provider
@PreMatching
@Priority(100)
public class CountRequests implements ContainerRequestFilter, ContainerResponseFilter {

    /// Cookie of a session; opens nothing here, it only says that whoever sent it is told apart later.
    private static final String SESSION = "__Host-ic";

    private static final int NOT_MODIFIED = 304;
    private static final int NOT_SIGNED_IN = 401;

    private final Turnstile turnstile;

    CountRequests(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!hasKey(request) && !hasSession(request)) {
            turnstile.passWithoutKey();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == NOT_MODIFIED) {
            turnstile.giveBack();
        }
        var isWrongKey = response.getStatus() == NOT_SIGNED_IN && hasKey(request);
        var isUncounted = hasSession(request) && !hasKey(request) && turnstile.policy() == null;
        if (isWrongKey || isUncounted) {
            turnstile.countWrongKey();
        }
        var policy = turnstile.policy();
        var rest = turnstile.rest();
        if (policy != null && rest != null) {
            response.getHeaders().putSingle("RateLimit-Policy", policy);
            response.getHeaders().putSingle("RateLimit", rest);
        }
    }

    private static boolean hasSession(ContainerRequestContext request) {
        return request.getCookies().containsKey(SESSION);
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
            if (!hasKey(request) && !hasSession(request)) {
                return;
            }
            var isKey = hasKey(request);
            if (!identity.isAnonymous()) {
                turnstile.passWith(isKey ? "key" : "account", CountedAs.of(identity));
            } else if (!isKey) {
                // A session that is over is nobody's.
                turnstile.passWithoutKey();
            }
        }
    }
}
