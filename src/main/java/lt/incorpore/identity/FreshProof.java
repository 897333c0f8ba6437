package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;

/// Whether a second factor was shown a short while ago. A stolen session alone does not open what asks for it.
@ApplicationScoped
public class FreshProof {

    private final Caller caller;
    private final IdentityConfig config;
    private final Clock clock;

    FreshProof(Caller caller, IdentityConfig config, Clock clock) {
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /// Keys are of systems, which have no second factor: only an employer's passes.
    ///
    /// @throws lt.incorpore.platform.Problem when the factor has to be shown again
    public void require() {
        if (caller.session().isEmpty() && caller.is(Roles.EMPLOYER)) {
            return;
        }
        var since = clock.instant().minus(config.freshProof());
        if (caller.provedAt().filter(proved -> proved.isAfter(since)).isEmpty()) {
            throw IdentityProblems.PROOF_NEEDED.because();
        }
    }

    boolean isKey() {
        return caller.session().isEmpty();
    }

    /// Stands before the operations that are marked.
    @Provider
    public static class Door implements ContainerRequestFilter {

        private final FreshProof proof;
        private final ResourceInfo resource;

        Door(FreshProof proof, ResourceInfo resource) {
            this.proof = proof;
            this.resource = resource;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            var needed = resource.getResourceMethod().getAnnotation(NeedsFreshProof.class);
            if (needed != null && !(needed.ofSessionsAlone() && proof.isKey())) {
                proof.require();
            }
        }
    }
}
