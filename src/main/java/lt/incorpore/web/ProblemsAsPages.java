package lt.incorpore.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import lt.incorpore.platform.ProblemAnswers.ProblemBody;

/// Whoever reads pages is told of a problem by a page, in plain words and with a way on; everybody else by JSON.
@Provider
class ProblemsAsPages implements ContainerResponseFilter {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_SIGNED_IN = 401;

    /// Those with words of their own; any other is told as a mistake in the question.
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 410, 429, 500, 503);

    private final Pages pages;
    private final CurrentVertxRequest asked;

    ProblemsAsPages(Pages pages, CurrentVertxRequest asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof ProblemBody problem) || !isForPages(asked.getCurrent())) {
            return;
        }
        var status = problem.status();
        var page = pages.page("problem")
                .with("title", "problem_" + told(status) + "_title")
                .with("text", "problem_" + told(status) + "_text")
                .with("findings", problem.errors() == null ? List.of() : problem.errors())
                .with("isForSignedIn", status == NOT_SIGNED_IN)
                .with("requestId", problem.requestId())
                .keptNowhere();
        // What was sent by a form has no page of its own to read in another language.
        if (!request.getMethod().equals("GET")) {
            page.at("");
        }
        response.setEntity(page.draw(), null, MediaType.valueOf(Pages.HTML));
        response.getHeaders().putSingle("Cache-Control", "private, no-store");
    }

    private static int told(int status) {
        return TOLD.contains(status) ? status : BAD_REQUEST;
    }

    /// By the address as it was sent: what cannot be decoded is answered, too.
    static boolean isForPages(RoutingContext asked) {
        var path = asked.normalizedPath();
        if (path.matches("/(lt|en|ru|pl|uk|ar|fa|problems)(/.*)?") || path.equals("/")) {
            return true;
        }
        // An address that is nowhere, typed into a browser; or the way back from an identity provider.
        var accepted = asked.request().getHeader("Accept");
        var isRead = accepted != null && accepted.startsWith("text/html");
        return isRead && (!path.startsWith("/api/") || path.endsWith("from-provider"));
    }
}
