package lt.incorpore.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import lt.incorpore.platform.Reader;

/// The addresses outside of every language lead to those of the language that the browser asks for.
@Path("/")
@PermitAll
class FrontPages {

    private final Reader reader;

    FrontPages(Reader reader) {
        this.reader = reader;
    }

    @GET
    public Response root() {
        return to("");
    }

    /// Where the `type` of every problem leads.
    @GET
    @Path("problems/{code: [a-z-]+}")
    public Response problem(@PathParam("code") String code) {
        return to("/problems/" + code);
    }

    private Response to(String path) {
        return Response.status(Response.Status.FOUND)
                .header("Location", "/" + reader.langForProblems().tag() + path)
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
