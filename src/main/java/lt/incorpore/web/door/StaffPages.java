package lt.incorpore.web.door;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lt.incorpore.identity.attempts.Network;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.SessionCookie;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.identity.staff.SignInWithPassword;
import lt.incorpore.identity.staff.SignInWithPassword.Typed;
import lt.incorpore.platform.Problem;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Signing in of staff and employers: name, password and code, or a passkey.
@Path(Pages.PATH)
@PermitAll
class StaffPages {

    private static final String TEMPLATE = "door/staff";

    private final Pages pages;
    private final SignInWithPassword signIn;
    private final SignedIn signedIn;
    private final Network network;

    StaffPages(Pages pages, SignInWithPassword signIn, SignedIn signedIn, Network network) {
        this.pages = pages;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.network = network;
    }

    @GET
    @Path("sign-in/staff")
    public Response ask() {
        return pages.page(TEMPLATE)
                .with("isWrong", false)
                .with("wrong", "")
                .with("name", "")
                .keptNowhere()
                .answer();
    }

    @POST
    @Path("sign-in/staff")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("code") @Nullable String code,
            @Context HttpHeaders headers) {
        var cookie = headers.getCookies().get(SessionCookie.DEVICE);
        var device = cookie == null ? null : cookie.getValue();
        try {
            var in = signIn.by(new Typed(told(name), told(password), told(code)), network.name(), device);
            return Response.fromResponse(pages.goTo("/sessions"))
                    .cookie(signedIn.cookie(in.account(), Door.PASSWORD, headers), SessionCookie.device(in.device()))
                    .build();
        } catch (Problem refused) {
            var page = pages.page(TEMPLATE)
                    .with("isWrong", true)
                    .with("wrong", Wrong.of(refused))
                    .with("name", told(name))
                    .status(refused.type().status())
                    .keptNowhere()
                    .at("/sign-in/staff")
                    .answer();
            return Wrong.answer(page, refused);
        }
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
