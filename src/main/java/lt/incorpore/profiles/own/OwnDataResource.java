package lt.incorpore.profiles.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.privacy.ExportPerson;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.ReadAccessLog;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.profiles.OpenProfile;
import lt.incorpore.profiles.ProfileView;
import lt.incorpore.profiles.ReadOwnFacts;
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
@RolesAllowed(Roles.JOBSEEKER)
@Tag(name = "Own data", description = "What belongs to a person: contact, consents, who looked, export, a pause.")
class OwnDataResource {

    private static final String OTHERS = "others";
    private static final Set<Field> CONTACT = EnumSet.of(Field.NAME, Field.PHONE, Field.EMAIL);

    private final OpenProfile open;
    private final KeepProfile keep;
    private final Vault vault;
    private final ReadAccessLog looks;
    private final ExportPerson export;
    private final ReadOwnFacts own;
    private final Cursors cursors;
    private final Caller caller;

    OwnDataResource(
            OpenProfile open,
            KeepProfile keep,
            Vault vault,
            ReadAccessLog looks,
            ExportPerson export,
            ReadOwnFacts own,
            Cursors cursors,
            Caller caller) {
        this.open = open;
        this.keep = keep;
        this.vault = vault;
        this.looks = looks;
        this.export = export;
        this.own = own;
        this.cursors = cursors;
        this.caller = caller;
    }

    /// @param looks newest first, a thousand at most
    /// @param own   how often the person looked, in all
    /// @param next  cursor of the next page; absent on the last
    @Schema(name = "AccessLog")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Looks(
            List<ReadAccessLog.Look> looks,
            long own,
            @Nullable String next) {}

    @GET
    @Path("profiles/{id}/contact")
    @Operation(operationId = "getContact", summary = "Read how one is to be reached")
    @APIResponse(
            responseCode = "200",
            description = "what is kept",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Response contact(@PathParam("id") String id) {
        var person = open.orNotFound(caller, id).id();
        return answer(Contact.of(vault.reveal(person, CONTACT, viewer(), Purpose.OWN_DATA)));
    }

    @PUT
    @Path("profiles/{id}/contact")
    @Operation(
            operationId = "putContact",
            summary = "Say how one is to be reached",
            description = "Kept sealed with a key of this person alone. No employer sees it before the person agrees, "
                    + "field by field. What is absent is taken out.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Contact.class)))
    @APIResponse(responseCode = "204", description = "kept")
    public Response keepContact(@PathParam("id") String id, byte[] body) {
        var person = open.orNotFound(caller, id).id();
        var contact = JsonInput.read(body, Contact.class).orThrow();
        var findings = contact.findings();
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        vault.keep(person, contact.fields());
        return Response.noContent().header(Caching.HEADER, Caching.PRIVATE).build();
    }

    @GET
    @Path("profiles/{id}/access-log")
    @Operation(
            operationId = "getAccessLog",
            summary = "Read who looked at what, and why",
            description =
                    "Every look at what is sealed is here, page by page: it is written in the same transaction as "
                            + "the look. One's own looks are counted, and left out with `by=others`.")
    @APIResponse(
            responseCode = "200",
            description = "the looks",
            content = @Content(schema = @Schema(implementation = Looks.class)))
    public Response accessLog(
            @PathParam("id") String id,
            @QueryParam("by") @Nullable @Parameter(description = "`others`: without one's own looks") String by,
            @QueryParam("cursor") @Nullable @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "by", "cursor");
        if (by != null && !by.equals(OTHERS)) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(
                    Nearest.to(by, List.of(OTHERS)).finding("?by", "unknown_word"));
        }
        var person = open.orNotFound(caller, id).id();
        var filters = "access-log " + person + " " + by;
        var before = cursor == null ? ReadAccessLog.NEWEST : Long.parseLong(cursors.open(filters, cursor));
        var page = by == null ? looks.of(person, before) : looks.byOthers(person, before);
        var next =
                page.next() == null ? null : cursors.seal(filters, page.next().toString());
        return answer(new Looks(page.looks(), looks.own(person), next));
    }

    @GET
    @Path("profiles/{id}/export")
    @Operation(
            operationId = "exportProfile",
            summary = "Take everything that is kept of oneself",
            description =
                    "One object a room that keeps something, what is sealed in plain text, all consents and looks.")
    @APIResponse(
            responseCode = "200",
            description = "everything",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public Response export(@PathParam("id") String id) {
        Map<String, Object> all = export.of(open.orNotFound(caller, id).id(), viewer());
        return Response.ok(all)
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Disposition", "attachment; filename=\"in-corpore.json\"")
                .build();
    }

    @POST
    @Path("profiles/{id: [^:/]+}:pause")
    @Operation(
            operationId = "pauseProfile",
            summary = "Be left alone for a while",
            description =
                    "From the next request on nobody finds or sees the profile. What was agreed to stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response pause(@PathParam("id") String id) {
        return paused(id, true);
    }

    @POST
    @Path("profiles/{id: [^:/]+}:resume")
    @Operation(operationId = "resumeProfile", summary = "Come back after a pause")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response resume(@PathParam("id") String id) {
        return paused(id, false);
    }

    private Response paused(String id, boolean paused) {
        var profile = keep.pause(open.orNotFound(caller, id).id(), paused);
        return answer(own.view(profile, viewer(), Purpose.OWN_DATA));
    }

    private Viewer viewer() {
        return caller.viewer(Roles.JOBSEEKER);
    }

    private static Response answer(Object entity) {
        return Response.ok(entity).header(Caching.HEADER, Caching.PRIVATE).build();
    }
}
