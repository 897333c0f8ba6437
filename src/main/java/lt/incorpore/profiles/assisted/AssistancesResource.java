package lt.incorpore.profiles.assisted;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.conditions.Expected;
import lt.incorpore.platform.idempotency.AnswerAbout;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.CheckProfile;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ProfileBody;
import lt.incorpore.profiles.ProfileView;
import lt.incorpore.profiles.ReadOwnFacts;
import lt.incorpore.profiles.own.Contact;
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
@RolesAllowed({Roles.COUNSELLOR, Roles.ASSISTANT})
@Tag(
        name = "Assistance",
        description = "Help one person who sits beside and agreed to it; each act can be read by the person.")
class AssistancesResource {

    private final AssistPerson assist;
    private final ActForPerson act;
    private final CheckProfile check;
    private final ReadOwnFacts own;
    private final Caseload caseload;
    private final AnswerAbout about;
    private final Caller caller;
    private final Reader reader;

    AssistancesResource(
            AssistPerson assist,
            ActForPerson act,
            CheckProfile check,
            ReadOwnFacts own,
            Caseload caseload,
            AnswerAbout about,
            Caller caller,
            Reader reader) {
        this.assist = assist;
        this.act = act;
        this.check = check;
        this.own = own;
        this.caseload = caseload;
        this.about = about;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param profile of the person, who let the helper's organisation help
    /// @param purpose what the help is for
    /// @param agreed  how the person agreed
    /// @param witness who was there when the person agreed
    @Schema(name = "AssistanceBegun")
    public record Begun(
            @Nullable UUID profile,
            Assistance.@Nullable Aim purpose,
            Assistance.@Nullable Agreed agreed,
            Assistance.@Nullable Witness witness) {}

    @POST
    @Path("assistances")
    @Idempotent
    @Operation(
            operationId = "beginAssistance",
            summary = "Begin to help a person",
            description =
                    "The person let this organisation help, and agreed to this help now. For eight hours at most, "
                            + "and no longer than the person wants. In a day one helps 40 people.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Begun.class)))
    @APIResponse(
            responseCode = "201",
            description = "begun",
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    public Response begin(byte[] body) {
        var begun = JsonInput.read(body, Begun.class).orThrow();
        var findings = new ArrayList<Finding>();
        if (begun.profile() == null) {
            findings.add(Finding.error("/profile", "answer_missing"));
        }
        if (begun.purpose() == null) {
            findings.add(Finding.error("/purpose", "answer_missing").suggesting(Assistance.Aim.PROFILE.name()));
        }
        if (begun.agreed() == null) {
            findings.add(Finding.error("/agreed", "answer_missing").suggesting(Assistance.Agreed.SPOKEN.name()));
        }
        if (begun.witness() == null) {
            findings.add(Finding.error("/witness", "answer_missing").suggesting(Assistance.Witness.HELPER.name()));
        }
        if (begun.profile() == null || begun.purpose() == null || begun.agreed() == null || begun.witness() == null) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        var said = new AssistPerson.Said(begun.purpose(), begun.agreed(), begun.witness(), reader.lang());
        var help = assist.begin(begun.profile(), said, helper());
        about.person(help.profile());
        return Response.created(URI.create("/api/v1/assistances/" + help.id()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .entity(help)
                .build();
    }

    /// @param items last begun first
    @Schema(name = "Assistances")
    public record Open(List<AssistanceView> items) {}

    @GET
    @Path("assistances")
    @Operation(operationId = "listAssistances", summary = "Whom one helps now")
    @APIResponse(
            responseCode = "200",
            description = "help that was begun and is not over",
            content = @Content(schema = @Schema(implementation = Open.class)))
    public Response open() {
        return Response.ok(new Open(caseload.helpedNow(helper())))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @GET
    @Path("assistances/{id}/profile")
    @Operation(operationId = "getAssistedProfile", summary = "Read the profile of the person one helps")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response profile(@PathParam("id") UUID id) {
        return answer(act.profile(id, helper()));
    }

    @PUT
    @Path("assistances/{id}/profile")
    @Operation(operationId = "replaceAssistedProfile", summary = "Write down what the person one helps says")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the profile as it is now",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(responseCode = "412", description = "it was changed meanwhile")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(Expected.HEADER) @Nullable @Parameter(description = "`ETag` of the version that was read")
                    String seen,
            byte[] body) {
        var expected = Expected.required(seen);
        var told = ProfileBody.read(body, check);
        return answer(act.change(
                id, new ActForPerson.Told(told.factsOrNone(), told.isFindable(), reader.lang()), expected, helper()));
    }

    @GET
    @Path("assistances/{id}/contact")
    @RolesAllowed(Roles.COUNSELLOR)
    @NeedsFreshProof(ofSessionsAlone = true)
    @Operation(
            operationId = "getAssistedContact",
            summary = "Read how the person one helps is to be reached",
            description = "For counsellors. An assistant writes down what the person says, and reads no contact. "
                    + "Whoever is signed in needs a fresh second factor; a key has none, and reads.")
    @APIResponse(
            responseCode = "200",
            description = "what is kept",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Response contact(@PathParam("id") UUID id) {
        return Response.ok(act.contact(id, helper()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @PUT
    @Path("assistances/{id}/contact")
    @Operation(operationId = "putAssistedContact", summary = "Write down how the person one helps is to be reached")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Contact.class)))
    @APIResponse(responseCode = "204", description = "kept")
    public Response keepContact(@PathParam("id") UUID id, byte[] body) {
        var contact = JsonInput.read(body, Contact.class).orThrow();
        var findings = contact.findings();
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        act.change(id, contact, helper());
        return Response.noContent().header(Caching.HEADER, Caching.PRIVATE).build();
    }

    @POST
    @Path("assistances/{id: [^:/]+}:end")
    @Operation(operationId = "endAssistance", summary = "Be done with helping")
    @APIResponse(responseCode = "204", description = "ended")
    public Response end(@PathParam("id") UUID id) {
        assist.end(id, helper());
        return Response.noContent().header(Caching.HEADER, Caching.PRIVATE).build();
    }

    private Viewer helper() {
        var role = caller.is(Roles.COUNSELLOR) ? Roles.COUNSELLOR : Roles.ASSISTANT;
        return caller.viewer(role);
    }

    private Response answer(Profile profile) {
        return Response.ok(own.view(profile, helper(), Purpose.COUNSELLING))
                .tag(Integer.toString(profile.version()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }
}
