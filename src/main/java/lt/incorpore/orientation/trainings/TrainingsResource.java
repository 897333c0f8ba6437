package lt.incorpore.orientation.trainings;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.orientation.trainings.ReadTrainings.Wanted;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.taxonomy.CheckCodes;
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
@Tag(name = "Trainings", description = "What partners teach: found by skill, place and language.")
class TrainingsResource {

    private static final int A_PAGE = 50;

    private final KeepTraining keep;
    private final ReadTrainings read;
    private final CheckCodes codes;
    private final Cursors cursors;
    private final Caller caller;
    private final Reader reader;

    TrainingsResource(
            KeepTraining keep, ReadTrainings read, CheckCodes codes, Cursors cursors, Caller caller, Reader reader) {
        this.keep = keep;
        this.read = read;
        this.codes = codes;
        this.cursors = cursors;
        this.caller = caller;
        this.reader = reader;
    }

    @GET
    @Path("trainings")
    @PermitAll
    @Operation(
            operationId = "listTrainings",
            summary = "Trainings that can still be begun",
            description = "The soonest to end first. What is held online is found for every place.")
    public Page<TrainingView> list(
            @Nullable @QueryParam("skill") @Parameter(description = "ESCO URI of a skill that is taught") String skill,
            @Nullable @QueryParam("municipality") @Parameter(description = "two-digit code") String municipality,
            @Nullable @QueryParam("language") @Parameter(description = "a language that is taught, BCP 47")
                    String language,
            @Nullable @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "skill", "municipality", "language", "cursor"));
        if (municipality != null) {
            codes.municipality("?municipality", municipality, findings);
        }
        if (language != null) {
            codes.language("?language", language, findings);
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        var wanted = new Wanted(skill, municipality, language);
        return page(read.all(wanted, reader.lang()), "trainings " + wanted, cursor);
    }

    @GET
    @Path("trainings/{id}")
    @PermitAll
    @Operation(operationId = "getTraining", summary = "Read one training")
    @APIResponse(
            responseCode = "200",
            description = "the training",
            content = @Content(schema = @Schema(implementation = TrainingView.class)))
    public TrainingView one(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        return read.with(uuid(id), reader.lang()).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    @POST
    @Path("trainings")
    @RolesAllowed({Roles.ORGANISER, Roles.EMPLOYER})
    @Idempotent
    @Operation(
            operationId = "postTraining",
            summary = "Tell of a training",
            description = "It is shown at once, and on the way to each occupation whose missing skills it teaches.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TrainingContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "the training",
            content = @Content(schema = @Schema(implementation = TrainingView.class)))
    public Response post(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, TrainingContent.class);
        var content = sent.value();
        if (content == null) {
            throw PlatformProblems.MALFORMED_REQUEST.because(sent.findings());
        }
        var id = keep.take(caller.ownOrganisation(), content, sent.findings());
        return Response.created(URI.create("/api/v1/trainings/" + id))
                .entity(read.with(id, reader.lang()).orElseThrow())
                .header("Content-Language", reader.lang().tag())
                .build();
    }

    @DELETE
    @Path("trainings/{id}")
    @RolesAllowed({Roles.ORGANISER, Roles.EMPLOYER})
    @Operation(operationId = "deleteTraining", summary = "Take a training of one's own out")
    @APIResponse(responseCode = "204", description = "it is gone")
    public Response delete(@PathParam("id") String id) {
        keep.takeOut(caller.ownOrganisation(), uuid(id));
        return Response.noContent().build();
    }

    private Page<TrainingView> page(List<TrainingView> all, String filter, @Nullable String cursor) {
        var from = Math.min(cursor == null ? 0 : Integer.parseInt(cursors.open(filter, cursor)), all.size());
        var to = Math.min(from + A_PAGE, all.size());
        return new Page<>(
                all.subList(from, to),
                new Page.Total(all.size(), true),
                to < all.size() ? cursors.seal(filter, Integer.toString(to)) : null);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }
}
