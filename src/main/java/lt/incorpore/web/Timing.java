package lt.incorpore.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/// Says in every public answer how long it took here (`Server-Timing`), so that developers see it where they look. To
/// whoever is signed in it says nothing: exact times tell what an answer does not, as whether somebody exists.
@Provider
@PreMatching
@Priority(1)
class Timing implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGAN = "began";
    private static final double NANOS_A_MILLI = 1e6;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGAN) instanceof Long began && isPublic(request)) {
            var took = (System.nanoTime() - began) / NANOS_A_MILLI;
            response.getHeaders().putSingle("Server-Timing", "app;dur=" + String.format(Locale.ROOT, "%.1f", took));
        }
    }

    private static boolean isPublic(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && request.getHeaderString(HttpHeaders.COOKIE) == null;
    }
}
