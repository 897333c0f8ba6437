package lt.incorpore.web.door;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.identity.staff.Enrol;
import lt.incorpore.platform.Problem;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Being let in by a link: the code of the link, then name, password and an app that makes codes.
@Path(Pages.PATH)
@PermitAll
class EnrolPages {

    private final Pages pages;
    private final Enrol enrol;
    private final SignedIn signedIn;

    EnrolPages(Pages pages, Enrol enrol, SignedIn signedIn) {
        this.pages = pages;
        this.enrol = enrol;
        this.signedIn = signedIn;
    }

    /// What a form holds.
    static final class Form {
        @FormParam("code")
        @Nullable
        String code;

        @FormParam("token")
        @Nullable
        String token;

        @FormParam("name")
        @Nullable
        String name;

        @FormParam("password")
        @Nullable
        String password;

        @FormParam("totp")
        @Nullable
        String totp;

        Enrol.Chosen chosen() {
            return new Enrol.Chosen(
                    told(code),
                    told(token),
                    told(name),
                    told(password),
                    told(totp).replace(" ", ""));
        }
    }

    @GET
    @Path("enrol")
    public Response ask() {
        return link("", 200);
    }

    @POST
    @Path("enrol")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@BeanParam Form form) {
        form.token = null;
        return choice(form, "", 200);
    }

    @POST
    @Path("enrol/complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@BeanParam Form form, @Context HttpHeaders headers) {
        try {
            var enrolled = enrol.with(form.chosen());
            var page = pages.page("door/enrolled")
                    .with("codes", enrolled.recoveryCodes())
                    .keptNowhere()
                    .at("/enrol")
                    .answer();
            return Response.fromResponse(page)
                    .cookie(signedIn.cookie(enrolled.account(), Door.PASSWORD, headers))
                    .build();
        } catch (Problem refused) {
            return choice(
                    form, Wrong.findings(refused, pages.lang()), refused.type().status());
        }
    }

    private Response choice(Form form, String wrong, int status) {
        try {
            var offered = enrol.offered(told(form.code), told(form.token));
            return pages.page("door/choose")
                    .with("offered", offered)
                    .with("code", told(form.code))
                    .with("name", told(form.name))
                    .with("isWrong", !wrong.isEmpty())
                    .with("wrong", wrong)
                    .status(status)
                    .keptNowhere()
                    .at("/enrol")
                    .answer();
        } catch (Problem refused) {
            return link(
                    Wrong.of(IdentityProblems.ENROLMENT_REFUSED.because()),
                    refused.type().status());
        }
    }

    private Response link(String wrong, int status) {
        return pages.page("door/enrol")
                .with("isWrong", !wrong.isEmpty())
                .with("wrong", wrong)
                .status(status)
                .keptNowhere()
                .at("/enrol")
                .answer();
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
