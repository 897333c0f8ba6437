package lt.incorpore.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Words;

/// Pages of words alone: about this site, no connection, what a problem means.
@Path(Pages.PATH)
@PermitAll
class HelpPages {

    private final Pages pages;

    HelpPages(Pages pages) {
        this.pages = pages;
    }

    @GET
    @Path("about")
    public Response about() {
        return pages.page("about").answer();
    }

    @GET
    @Path("offline")
    public Response offline() {
        return pages.page("offline").answer();
    }

    @GET
    @Path("problems/{code}")
    public Response problem(@PathParam("code") String code) {
        var key = "problem." + code.replace('-', '_');
        if (!Words.has(Lang.EN, key + ".title")) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return pages.page("problem-type")
                .with("title", Words.say(pages.lang(), key + ".title"))
                .with("help", Words.say(pages.lang(), key + ".help"))
                .with("code", code)
                .answer();
    }
}
