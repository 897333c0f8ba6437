package lt.incorpore.orientation.kept;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.orientation.OrientationInput.Scores;
import lt.incorpore.orientation.kept.KeepOrientation.Kept;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.profiles.OpenProfile;
import lt.incorpore.taxonomy.CheckCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.JOBSEEKER)
@Tag(name = "Orientation")
class KeptOrientationResource {

    private final OpenProfile open;
    private final KeepOrientation keep;
    private final CheckCodes codes;
    private final Caller caller;

    KeptOrientationResource(OpenProfile open, KeepOrientation keep, CheckCodes codes, Caller caller) {
        this.open = open;
        this.keep = keep;
        this.codes = codes;
        this.caller = caller;
    }

    /// @param goal ESCO URI of an occupation
    @Schema(name = "OrientationToKeep")
    public record ToKeep(
            @Nullable Scores interests, @Nullable String goal) {}

    @GET
    @Path("profiles/{id}/orientation")
    @Operation(operationId = "getOrientation", summary = "Read what is kept of one's orientation")
    @APIResponse(
            responseCode = "200",
            description = "what is kept",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Response kept(@PathParam("id") String id) {
        var profile = open.orNotFound(caller, id).id();
        return answer(keep.of(profile).orElseThrow(() -> PlatformProblems.NOT_FOUND.because()));
    }

    @PUT
    @Path("profiles/{id}/orientation")
    @Operation(
            operationId = "putOrientation",
            summary = "Keep the result of the interest test, and a chosen occupation",
            description = "Beside one's profile, and only because one wants it. What was there before is replaced.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ToKeep.class)))
    @APIResponse(
            responseCode = "200",
            description = "what is kept",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Response keep(@PathParam("id") String id, byte[] body) {
        var profile = open.orNotFound(caller, id).id();
        var sent = JsonInput.read(body, ToKeep.class).orThrow();
        var findings = new ArrayList<Finding>();
        if (sent.interests != null) {
            sent.interests.check("/interests", findings);
        }
        if (sent.goal != null) {
            codes.occupation("/goal", sent.goal, findings);
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return answer(keep.keep(profile, sent.interests == null ? null : sent.interests.interests(), sent.goal));
    }

    @DELETE
    @Path("profiles/{id}/orientation")
    @Operation(operationId = "deleteOrientation", summary = "Let go of what is kept of one's orientation")
    @APIResponse(responseCode = "204", description = "nothing of it is kept any more")
    public Response letGo(@PathParam("id") String id) {
        keep.erase(open.orNotFound(caller, id).id());
        return Response.noContent().header(Caching.HEADER, Caching.PRIVATE).build();
    }

    private static Response answer(Kept kept) {
        return Response.ok(kept).header(Caching.HEADER, Caching.PRIVATE).build();
    }
}
