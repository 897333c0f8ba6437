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

    /// Printed on cards, links and at the first start; what stands behind their `#` stays with the browser, which
    /// carries it along.
    @GET
    @Path("{page: sign-in|sign-in/staff|enrol}")
    public Response signIn(@PathParam("page") String page) {
        return to("/" + page);
    }

    private Response to(String path) {
        return Response.status(Response.Status.FOUND)
                .header("Location", "/" + reader.langForProblems().tag() + path)
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
