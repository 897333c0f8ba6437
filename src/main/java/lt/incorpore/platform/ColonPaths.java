package lt.incorpore.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

/// Some clients write the colon of `offers:validate` as `%3A`. It is the same address (RFC 3986, 6.2.2), but the router
/// compares letters.
@Provider
@PreMatching
public class ColonPaths implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var path = uri.getRawPath();
        // No name holds it, and the database refuses to look for it.
        if (path.contains("%00")) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        if (path.contains("%3A") || path.contains("%3a")) {
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath(path.replace("%3A", ":").replace("%3a", ":"))
                    .build());
        }
    }
}
