package lt.incorpore.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.privacy.guard.Alarms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STEWARD, Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "Alarms", description = "Who behaved as a thief would.")
class AlarmsResource {

    private final Alarms alarms;

    AlarmsResource(Alarms alarms) {
        this.alarms = alarms;
    }

    /// @param items newest first, at most 500
    @Schema(name = "Alarms")
    public record All(List<Alarms.Alarm> items) {}

    @GET
    @Path("alarms")
    @Operation(
            operationId = "listAlarms",
            summary = "Read who reached a cap, touched a profile of nobody, or guesses names",
            description = "Names the key or account that looked, never the people it looked at; of who guesses at the"
                    + " doors the network, as a keyed hash.")
    @APIResponse(
            responseCode = "200",
            description = "the alarms",
            content = @Content(schema = @Schema(implementation = All.class)))
    public Response all() {
        return Response.ok(new All(alarms.latest()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }
}
