package lt.incorpore.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.SameOrigin;

/// Forms are taken from our own pages alone (cross-site request forgery). One place for all of them.
@Provider
@Priority(50)
class SameOriginOnly implements ContainerRequestFilter {

    private final CurrentVertxRequest asked;

    SameOriginOnly(CurrentVertxRequest asked) {
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (ProblemsAsPages.isForPages(asked.getCurrent()) && !SameOrigin.isProven(request)) {
            throw PlatformProblems.NOT_ALLOWED.because();
        }
    }
}
