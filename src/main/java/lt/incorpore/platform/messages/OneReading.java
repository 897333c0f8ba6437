package lt.incorpore.platform.messages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses what the HTTP library lets through although a proxy in front may read it otherwise: another coding than
/// `chunked`, which it would take for no body at all and the body for the next request; and headers without a name
/// (RFC 9112, 5.1 and 6.1). The connection ends with it. All else that is ambiguous the library refuses itself;
/// MessageBoundariesTest tries both.
@ApplicationScoped
class OneReading {

    private static final int BEFORE_ALL_ELSE = 10_000;
    private static final int BAD_REQUEST = 400;
    private static final String SAID = "This request could be read in two ways.";

    void begin(@Observes Filters filters) {
        filters.register(OneReading::check, BEFORE_ALL_ELSE);
    }

    private static void check(RoutingContext asked) {
        if (hasOneReading(asked.request().headers())) {
            asked.next();
            return;
        }
        var connection = asked.request().connection();
        // Never ended: with its end, what came behind it on the connection would be taken for the next request.
        asked.response()
                .setStatusCode(BAD_REQUEST)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "text/plain")
                .putHeader("Content-Length", Integer.toString(SAID.length()))
                .write(SAID)
                .onComplete(sent -> connection.close());
    }

    private static boolean hasOneReading(MultiMap headers) {
        var codings = headers.getAll("Transfer-Encoding");
        var isPlain = codings.isEmpty()
                || codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
        return isPlain && headers.names().stream().noneMatch(String::isBlank);
    }
}
