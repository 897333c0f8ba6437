package lt.incorpore.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The page behind each problem's `type`: what it means and what to do, in plain words.
@Path("/problems")
@PermitAll
class ProblemPages {

    private final Reader reader;

    ProblemPages(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@PathParam("code") String code) {
        var key = "problem." + code.replace('-', '_');
        if (!Words.has(Lang.EN, key + ".title")) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        var lang = reader.lang();
        var title = escape(Words.say(lang, key + ".title"));
        var html = """
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><h1>%s</h1><p>%s</p><p><code>%s</code></p></html>
                """.formatted(lang.tag(), title, title, escape(Words.say(lang, key + ".help")), escape(code));
        return Response.ok(html).header("Content-Language", lang.tag()).build();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
