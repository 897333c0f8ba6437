package lt.incorpore.web.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.web.CardsGiven;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// My data: everything that is kept of a person, and how to end each of it with one tap.
@Path(Pages.PATH)
@RolesAllowed(Roles.JOBSEEKER)
class OwnPages {

    private static final String ME = "/me";

    private final Pages pages;
    private final OwnData data;
    private final OpenKeys keys;
    private final ChangeOwnData change;
    private final CardsGiven given;
    private final Caller caller;

    OwnPages(Pages pages, OwnData data, OpenKeys keys, ChangeOwnData change, CardsGiven given, Caller caller) {
        this.pages = pages;
        this.given = given;
        this.data = data;
        this.keys = keys;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @Path("me")
    public Response me(@QueryParam("unknown") @Nullable String unknown) {
        return pages.page("own/data")
                .with("data", data.of(caller, pages.lang()))
                .with("given", given.of(caller.ownProfile(), pages.lang()))
                .with("keys", keys.of(caller.ownProfile(), pages.lang()))
                .with("unknown", "employer".equals(unknown))
                .with("isFull", "full".equals(unknown))
                .with("isUnreachable", "contact".equals(unknown))
                .twin("/api/v1/profiles/" + caller.ownProfile() + "/export")
                .keptNowhere()
                .answer();
    }

    @POST
    @Path("me/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(@FormParam("paused") @Nullable String paused) {
        if (!"true".equals(paused) && !"false".equals(paused)) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/paused", "answer_missing"));
        }
        change.pause(caller.ownProfile(), "true".equals(paused));
        return pages.goTo(ME);
    }

    @POST
    @Path("me/card-read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cardRead() {
        given.putAway(caller.ownProfile());
        return pages.goTo(ME);
    }

    @POST
    @Path("me/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(
            @FormParam("purpose") @Nullable String purpose, @FormParam("recipient") @Nullable String recipient) {
        change.takeBack(caller.ownProfile(), purpose, recipient, caller.name(), pages.lang());
        return pages.goTo(ME);
    }

    @POST
    @Path("me/hide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(@FormParam("employer") @Nullable String employer) {
        var trouble = employer == null ? "employer" : change.hideFrom(caller.ownProfile(), employer, caller.name());
        return trouble == null ? pages.goTo(ME) : pages.goTo(ME + "?unknown=" + trouble + "#hide");
    }

    @POST
    @Path("me/show")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(@FormParam("employer") @Nullable String employer) {
        if (employer != null) {
            change.showTo(caller.ownProfile(), employer, caller.name());
        }
        return pages.goTo(ME);
    }

    @POST
    @Path("me/end-help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endHelp(@FormParam("help") @Nullable String help) {
        change.endHelp(caller.ownProfile(), help);
        return pages.goTo(ME);
    }

    @POST
    @Path("me/end-keys")
    public Response endKeys() {
        change.endKeys(caller);
        return pages.goTo(ME + "#keys");
    }

    @POST
    @Path("me/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@FormParam("sure") @Nullable String sure) {
        if (!"yes".equals(sure)) {
            return pages.goTo(ME + "#erase");
        }
        change.erase(caller.ownProfile());
        return pages.goTo("");
    }
}
