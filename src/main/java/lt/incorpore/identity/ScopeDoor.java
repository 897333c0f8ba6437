package lt.incorpore.identity;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;

/// Holds narrowed keys to their scopes.
@Provider
public class ScopeDoor implements ContainerRequestFilter {

    private static final String KEY = "Authorization";

    private final SecurityIdentity identity;
    private final ResourceInfo resource;

    ScopeDoor(SecurityIdentity identity, ResourceInfo resource) {
        this.identity = identity;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(KEY) == null || isOpen(PermitAll.class) || isOpen(Authenticated.class)) {
            return;
        }
        List<String> scopes = identity.getAttribute(Caller.SCOPES);
        if (scopes == null) {
            return;
        }
        var needed = resource.getResourceMethod().getAnnotation(NeedsScope.class);
        if (needed == null) {
            throw PlatformProblems.NOT_ALLOWED.because(Finding.error(KEY, "key_is_narrowed"));
        }
        if (!scopes.contains(needed.value())) {
            throw PlatformProblems.NOT_ALLOWED.because(
                    Finding.error(KEY, "scope_missing").with("scope", needed.value()));
        }
    }

    private boolean isOpen(Class<? extends Annotation> mark) {
        return resource.getResourceMethod().isAnnotationPresent(mark)
                || resource.getResourceClass().isAnnotationPresent(mark);
    }
}
