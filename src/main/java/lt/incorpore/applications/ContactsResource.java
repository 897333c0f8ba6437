package lt.incorpore.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.idempotency.AnswerAbout;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "Employers ask the people behind cards; nothing is shown before a yes.")
class ContactsResource {

    private static final Set<Field> CAN_BE_SHOWN = EnumSet.of(Field.NAME, Field.PHONE, Field.EMAIL);

    private final AskForContact ask;
    private final AnswerContact answer;
    private final SeeContact see;
    private final AnswerAbout about;
    private final Caller caller;
    private final Reader reader;

    ContactsResource(
            AskForContact ask, AnswerContact answer, SeeContact see, AnswerAbout about, Caller caller, Reader reader) {
        this.about = about;
        this.ask = ask;
        this.answer = answer;
        this.see = see;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param items newest first, at most 500
    @Schema(name = "ContactRequests")
    public record Requests(List<ContactView> items) {}

    /// @param fields what the employer may see: NAME, PHONE, EMAIL
    @Schema(name = "ContactAgreement")
    public record Agreement(@Nullable List<@Nullable Field> fields) {}

    /// What a person shows an employer.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShownContact")
    public record Shown(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    @POST
    @Path("offers/{id}/candidates/{card: [^:/]+}:ask")
    @Idempotent
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            operationId = "askForContact",
            summary = "Ask the person behind a card",
            description =
                    "The person sees who asks and for which offer, and chooses what is shown. Asking again tells how "
                            + "the question stands.")
    @APIResponse(
            responseCode = "200",
            description = "the question, new or known",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response ask(
            @PathParam("id") String id,
            @PathParam("card") @Parameter(description = "name of a card that the offer's owner sees now") String card) {
        var number = Offer.numberOf(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var asked = ask.ask(caller.ownOrganisation(), number, card, viewer());
        about.person(asked.person);
        return ok(ContactView.of(asked));
    }

    @GET
    @Path("contact-requests")
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @Operation(operationId = "listContactRequests", summary = "The questions one asked, or was asked")
    @APIResponse(
            responseCode = "200",
            description = "newest first",
            content = @Content(schema = @Schema(implementation = Requests.class)))
    public Response list() {
        var requests = caller.profile().map(answer::of).orElseGet(() -> see.of(caller.ownOrganisation()));
        return ok(new Requests(requests.stream().map(ContactView::of).toList()));
    }

    @POST
    @Path("contact-requests/{id: [^:/]+}:agree")
    @Idempotent
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(
            operationId = "agreeToContact",
            summary = "Say yes, and choose what is shown",
            description = "For this offer and this employer alone, for 30 days, until taken back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Agreement.class)))
    @APIResponse(
            responseCode = "200",
            description = "the question as it stands",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response agree(@PathParam("id") UUID id, byte[] body) {
        var fields = JsonInput.read(body, Agreement.class).orThrow().fields();
        if (fields == null || fields.isEmpty() || !CAN_BE_SHOWN.containsAll(fields)) {
            throw PlatformProblems.MALFORMED_REQUEST.because(
                    Finding.error("/fields", "contact_fields").suggesting("PHONE"));
        }
        return ok(ContactView.of(answer.agree(caller.ownProfile(), id, Set.copyOf(fields), manner())));
    }

    @POST
    @Path("contact-requests/{id: [^:/]+}:decline")
    @Idempotent
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "declineContact", summary = "Say no; it costs nothing and needs no reason")
    @APIResponse(
            responseCode = "200",
            description = "the question as it stands",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response decline(@PathParam("id") UUID id) {
        return ok(ContactView.of(answer.decline(caller.ownProfile(), id)));
    }

    @POST
    @Path("contact-requests/{id: [^:/]+}:withdraw")
    @Idempotent
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "withdrawContact", summary = "Take a yes back; from the next request on nothing is shown")
    @APIResponse(
            responseCode = "200",
            description = "the question as it stands",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return ok(ContactView.of(answer.withdraw(caller.ownProfile(), id, manner())));
    }

    @GET
    @Path("contact-requests/{id}/contact")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsFreshProof
    @Operation(
            operationId = "seeContact",
            summary = "See what the person chose to show",
            description = "Each look is written down, and the person can read it.")
    @APIResponse(
            responseCode = "200",
            description = "what is shown",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Response see(@PathParam("id") UUID id) {
        var shown = see.open(caller.ownOrganisation(), id, viewer());
        return ok(new Shown(shown.get(Field.NAME), shown.get(Field.PHONE), shown.get(Field.EMAIL)));
    }

    private Viewer viewer() {
        return new Viewer(Roles.EMPLOYER, caller.name(), caller.ownOrganisation(), caller.countedAs());
    }

    private Manner manner() {
        return new Manner(reader.lang(), Channel.API, caller.name(), null);
    }

    private static Response ok(Object entity) {
        return Response.ok(entity).header(Caching.HEADER, Caching.PRIVATE).build();
    }
}
