package lt.incorpore.identity.session;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.IdentityProblems;
import org.jspecify.annotations.Nullable;

/// Refuses a change that a foreign page sends with a session's cookie. The browser itself says where a
/// request comes from, in headers that no page can write; a request with the cookie that says nothing is
/// refused as well.
@Provider
@PreMatching
public class SameOrigin implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SAME = "same-origin";

    private final IdentityConfig config;

    SameOrigin(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || request.getHeaderString("Authorization") != null) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        var isOwn = site == null ? isOwn(request, origin) : site.equals(SAME);
        // Nobody is signed in by a foreign page either: what they then write would land in somebody else's account.
        var signsIn = request.getUriInfo().getPath().contains("sessions:");
        var saysNothing = site == null && origin == null;
        if (!isOwn && (request.getCookies().containsKey(SessionCookie.NAME) || signsIn && !saysNothing)) {
            throw IdentityProblems.FOREIGN_ORIGIN.because();
        }
    }

    // A proxy may have changed the host, hence the address that people know as well.
    private boolean isOwn(ContainerRequestContext request, @Nullable String origin) {
        if (origin == null) {
            return false;
        }
        var host = request.getHeaderString("Host");
        return origin.equals(config.address()) || origin.equals("https://" + host) || origin.equals("http://" + host);
    }
}
