package lt.incorpore.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;

/// Whether a browser sent a request from one of our own pages. Needed wherever a change is allowed by something that a
/// browser adds by itself, such as a cookie.
public final class SameOrigin {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    /// Every browser of today sends `Sec-Fetch-Site`, those before it `Origin` with a form; who sends neither proves
    /// nothing.
    ///
    /// @return true for a request that changes nothing as well
    public static boolean isProven(ContainerRequestContext request) {
        if (CHANGES_NOTHING.contains(request.getMethod())) {
            return true;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeaderString("Origin");
        var host = request.getHeaderString("Host");
        return origin != null && host != null && isOf(origin, host);
    }

    private static boolean isOf(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
