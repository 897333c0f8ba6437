package lt.incorpore.platform.conditions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the caller would rather have (`Prefer`, RFC 7240). Preferences that are not known are passed over, as the
/// standard asks.
@RequestScoped
public class Preferences {

    private static final String APPLIED = "Preference-Applied";

    private final HttpHeaders headers;

    Preferences(HttpHeaders headers) {
        this.headers = headers;
    }

    /// `return=minimal`: the caller needs no body.
    public boolean wantsMinimal() {
        return prefers("return=minimal");
    }

    /// `respond-async`: the caller would rather not wait.
    public boolean wantsLater() {
        return prefers("respond-async");
    }

    /// Whether a field that nobody knows is an error; else it is passed over with a warning.
    ///
    /// @param otherwise what holds where the caller says neither `handling=strict` nor `handling=lenient`
    public boolean isStrict(boolean otherwise) {
        return prefers("handling=strict") || (otherwise && !prefers("handling=lenient"));
    }

    /// Leaves out the body where that was asked for.
    public Response.ResponseBuilder minimal(Response.ResponseBuilder answer, int status) {
        return wantsMinimal()
                ? answer.status(status == 200 ? 204 : status).entity(null).header(APPLIED, "return=minimal")
                : answer;
    }

    private boolean prefers(String preference) {
        var sent = headers.getRequestHeader("Prefer");
        return (sent == null ? List.<String>of() : sent)
                .stream()
                        .flatMap(line -> Arrays.stream(line.split("[,;]", -1)))
                        .map(one -> one.replace(" ", "").replace("\"", "").toLowerCase(Locale.ROOT))
                        .anyMatch(preference::equals);
    }
}
