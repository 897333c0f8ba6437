package lt.incorpore.web.door;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.passkey.KeepPasskeys;
import lt.incorpore.identity.session.EndSession;
import lt.incorpore.identity.session.SessionCookie;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.web.CardsGiven;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Where one is signed in, and signing out.
@Path(Pages.PATH)
@Authenticated
class SessionPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// Where somebody of a role goes on.
    ///
    /// @param name key of its words
    public record Way(String role, String path, String name) {}

    private static final List<Way> WAYS = List.of(
            new Way(Roles.JOBSEEKER, "/me", "me_title"),
            new Way(Roles.EMPLOYER, "/employer/offers", "posting_own"),
            new Way(Roles.COUNSELLOR, "/counsel", "counsel_title"));

    private final Pages pages;
    private final EndSession end;
    private final KeepPasskeys passkeys;
    private final CardsGiven given;
    private final Caller caller;
    private final Clock clock;

    SessionPages(Pages pages, EndSession end, KeepPasskeys passkeys, CardsGiven given, Caller caller, Clock clock) {
        this.pages = pages;
        this.given = given;
        this.end = end;
        this.passkeys = passkeys;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param device what the browser calls itself
    /// @param used   when it was last used
    public record Shown(String id, String device, String used, boolean isCurrent) {}

    @GET
    @Path("sessions")
    public Response list() {
        var own = caller.session().orElse("");
        List<Shown> shown = end.of(account()).stream()
                .map(session -> new Shown(
                        session.id(),
                        session.device(),
                        MOMENT.format(session.usedAt().atZone(clock.getZone())),
                        session.id().equals(own)))
                .toList();
        return pages.page("door/sessions")
                .with("sessions", shown)
                .with("passkeys", passkeys.kept(account()))
                .with(
                        "given",
                        caller.profile()
                                .map(person -> given.of(person, pages.lang()))
                                .orElse(List.of()))
                .with("ways", WAYS.stream().filter(way -> caller.is(way.role)).toList())
                .twin("/api/v1/me/sessions")
                .keptNowhere()
                .answer();
    }

    @POST
    @Path("sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@FormParam("id") @Nullable String id) {
        end.one(account(), id == null ? "" : id);
        return pages.goTo("/sessions");
    }

    @POST
    @Path("sessions/forget-passkey")
    @NeedsFreshProof
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(@FormParam("id") @Nullable String id) {
        passkeys.forget(account(), id == null ? "" : id);
        return pages.goTo("/sessions");
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut() {
        end.one(account(), caller.session().orElse(""));
        return Response.fromResponse(pages.goTo(""))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .cookie(SessionCookie.gone())
                .build();
    }

    private String account() {
        return caller.account().orElseThrow(() -> PlatformProblems.NOT_SIGNED_IN.because());
    }
}
