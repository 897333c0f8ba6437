package lt.incorpore.identity.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.platform.SameOrigin;

/// Refuses a change that a foreign page sends with a session's cookie. The browser itself says where a request
/// comes from, in headers that no page can write; with the cookie, one that says nothing is refused as well.
@Provider
@PreMatching
public class ForeignChanges implements ContainerRequestFilter {

    private final CurrentVertxRequest asked;

    ForeignChanges(CurrentVertxRequest asked) {
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SameOrigin.isProven(request) || request.getHeaderString("Authorization") != null) {
            return;
        }
        // Nobody is signed in by a foreign page either: what they then write would land in somebody else's account.
        var path = asked.getCurrent().normalizedPath();
        var signsIn =
                path.contains("sessions:") || path.toLowerCase(Locale.ROOT).contains("sessions%3a");
        var saysNothing =
                request.getHeaderString("Sec-Fetch-Site") == null && request.getHeaderString("Origin") == null;
        if (request.getCookies().containsKey(SessionCookie.NAME) || signsIn && !saysNothing) {
            throw IdentityProblems.FOREIGN_ORIGIN.because();
        }
    }
}
