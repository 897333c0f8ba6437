package lt.incorpore.feeds.alerts;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The pages behind the links in mails: one button each. Opening a link changes nothing, since mail programs open links
/// by themselves; a mail program's own "unsubscribe" (RFC 8058) sends what the button sends.
@Path("/api/v1/saved-searches/{id}/{action: confirm|unsubscribe}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SavedSearchPages {

    private final KeepSavedSearch keep;
    private final Letters letters;
    private final Reader reader;

    SavedSearchPages(KeepSavedSearch keep, Letters letters, Reader reader) {
        this.keep = keep;
        this.letters = letters;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(
            @PathParam("id") UUID id, @PathParam("action") String action, @Nullable @QueryParam("token") String token) {
        check(id, action, token);
        var button = Words.say(reader.lang(), "alerts." + action + ".button");
        return page("alerts." + action + ".ask", "<form method=\"post\"><button>" + button + "</button></form>");
    }

    @POST
    @Operation(hidden = true)
    public Response act(
            @PathParam("id") UUID id, @PathParam("action") String action, @Nullable @QueryParam("token") String token) {
        check(id, action, token);
        if (action.equals(Letters.CONFIRM)) {
            keep.confirm(id);
        } else {
            keep.unsubscribe(id);
        }
        return page("alerts." + action + ".done", "");
    }

    private void check(UUID id, String action, @Nullable String token) {
        var isKnown = List.of(Letters.CONFIRM, Letters.UNSUBSCRIBE).contains(action);
        if (!isKnown || token == null || !letters.isToken(action, id, token)) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }

    private Response page(String key, String more) {
        var lang = reader.lang();
        var title = Words.say(lang, key);
        var html = """
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><h1>%s</h1>%s</html>
                """.formatted(lang.tag(), title, title, more);
        return Response.ok(html)
                .header("Content-Language", lang.tag())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
