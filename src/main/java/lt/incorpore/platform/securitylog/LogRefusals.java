package lt.incorpore.platform.securitylog;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import lt.incorpore.platform.CountedAs;
import lt.incorpore.platform.ProblemAnswers.ProblemBody;
import lt.incorpore.platform.RequestIds;
import lt.incorpore.platform.securitylog.SecurityLog.Event;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Sees every answer that refuses somebody: not signed in, not allowed, wrong at a door, too often. What belongs to
/// somebody else is refused as if it were not there, so that counts as well, where the caller is known.
@Provider
@Priority(6_000)
public class LogRefusals implements ContainerResponseFilter {

    private static final int NOT_FOUND = 404;

    /// Answers of pages have no code. One that is 401 or 429 and no problem comes from a form to sign in.
    private static final Map<Integer, String> WITHOUT_CODE =
            Map.of(401, "sign_in_refused", 403, "not_allowed", NOT_FOUND, "not_found", 429, "sign_in_paused");

    private final SecurityLog log;
    private final CurrentIdentityAssociation identities;

    LogRefusals(SecurityLog log, CurrentIdentityAssociation identities) {
        this.log = log;
        this.identities = identities;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatus();
        if (!WITHOUT_CODE.containsKey(status)) {
            return;
        }
        var method = operation();
        // What was refused before its operation was known was refused before anybody was asked who they are.
        var caller = method == null ? null : caller();
        if (status == NOT_FOUND && caller == null) {
            return;
        }
        log.tell(new Event(
                name(response),
                method == null ? SecurityLog.NONE : name(method),
                caller == null ? SecurityLog.NONE : String.join(",", caller.getRoles()),
                caller == null ? null : CountedAs.of(caller),
                RequestIds.of(request)));
    }

    private static String name(ContainerResponseContext response) {
        return response.getEntity() instanceof ProblemBody problem
                ? problem.code()
                : WITHOUT_CODE.getOrDefault(response.getStatus(), SecurityLog.NONE);
    }

    private static @Nullable Method operation() {
        var request = CurrentRequestManager.get();
        var resource = request == null ? null : request.getResteasyReactiveResourceInfo();
        return resource == null ? null : resource.getMethod();
    }

    private static String name(Method method) {
        var operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty()
                ? method.getDeclaringClass().getSimpleName() + "." + method.getName()
                : operation.operationId();
    }

    /// Whoever was recognised. By now they were, or nobody asked; nothing is looked up for the log.
    private @Nullable SecurityIdentity caller() {
        var asked = identities.getDeferredIdentity().subscribeAsCompletionStage();
        if (!asked.isDone() || asked.isCompletedExceptionally()) {
            return null;
        }
        var identity = asked.join();
        return identity.isAnonymous() ? null : identity;
    }
}
