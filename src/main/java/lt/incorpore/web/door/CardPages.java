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
import lt.incorpore.identity.card.SignInWithCard;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.platform.Problem;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Signing in with a card: five words and a PIN.
@Path(Pages.PATH)
@PermitAll
class CardPages {

    private static final String TEMPLATE = "door/card";

    private final Pages pages;
    private final SignInWithCard signIn;
    private final SignedIn signedIn;
    private final Network network;

    CardPages(Pages pages, SignInWithCard signIn, SignedIn signedIn, Network network) {
        this.pages = pages;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.network = network;
    }

    @GET
    @Path("sign-in")
    public Response ask() {
        return pages.page(TEMPLATE)
                .with("isWrong", false)
                .with("wrong", "")
                .with("words", "")
                .keptNowhere()
                .answer();
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("words") @Nullable String words,
            @FormParam("pin") @Nullable String pin,
            @Context HttpHeaders headers) {
        var typed = words == null ? "" : words;
        try {
            var account = signIn.by(typed, pin == null ? "" : pin.strip(), network.name());
            return Response.fromResponse(pages.goTo("/sessions"))
                    .cookie(signedIn.cookie(account, Door.CARD, headers))
                    .build();
        } catch (Problem refused) {
            var page = pages.page(TEMPLATE)
                    .with("isWrong", true)
                    .with("wrong", Wrong.of(refused))
                    .with("words", typed)
                    .status(refused.type().status())
                    .keptNowhere()
                    .at("/sign-in")
                    .answer();
            return Wrong.answer(page, refused);
        }
    }
}
