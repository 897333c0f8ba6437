package lt.incorpore.web.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import lt.incorpore.applications.AnswerContact;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.profiles.own.Contact;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// A person answers an employer who would like to reach them: yes with what is shown, no, or not any more.
@Path(Pages.PATH)
@RolesAllowed(Roles.JOBSEEKER)
class AskedPages {

    private static final String ASKED = "/me#asked";

    private final Pages pages;
    private final AnswerContact answer;
    private final Caller caller;

    AskedPages(Pages pages, AnswerContact answer, Caller caller) {
        this.pages = pages;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    @Path("me/asked/{id}/yes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response yes(
            @PathParam("id") UUID id,
            @FormParam("name") @Nullable String name,
            @FormParam("phone") @Nullable String phone) {
        var contact = new Contact(name, phone, null);
        var says = contact.fields().values().stream().anyMatch(Objects::nonNull);
        if (!says || !contact.findings().isEmpty()) {
            return pages.goTo("/me?unknown=contact#asked");
        }
        answer.agree(person(), id, contact, manner());
        return pages.goTo(ASKED);
    }

    @POST
    @Path("me/asked/{id}/no")
    public Response no(@PathParam("id") UUID id) {
        answer.sayNo(person(), id);
        return pages.goTo(ASKED);
    }

    @POST
    @Path("me/asked/{id}/back")
    public Response back(@PathParam("id") UUID id) {
        answer.takeBack(person(), id, manner());
        return pages.goTo(ASKED);
    }

    private Manner manner() {
        return new Manner(pages.lang(), Channel.PAGE, caller.name(), null);
    }

    private UUID person() {
        return caller.profile().orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }
}
