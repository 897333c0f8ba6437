package lt.incorpore.profiles.assisted;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.conditions.Caching;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.JOBSEEKER)
@Tag(name = "Own data")
class OwnHelpResource {

    private final HelpOfPerson help;
    private final AssistPerson assist;
    private final Caller caller;

    OwnHelpResource(HelpOfPerson help, AssistPerson assist, Caller caller) {
        this.help = help;
        this.assist = assist;
        this.caller = caller;
    }

    /// @param items newest first
    @Schema(name = "Helps")
    public record All(List<HelpView> items) {}

    @GET
    @Path("me/help")
    @Operation(operationId = "listOwnHelp", summary = "Read who helped, for what, and what was done")
    @APIResponse(
            responseCode = "200",
            description = "the help",
            content = @Content(schema = @Schema(implementation = All.class)))
    public Response all() {
        return Response.ok(new All(help.of(caller.ownProfile())))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @POST
    @Path("me/help/{id: [^:/]+}:end")
    @Operation(
            operationId = "endOwnHelp",
            summary = "Want no more of this help",
            description =
                    "From the next request on the helper can do nothing. To let nobody of the centre help any more, "
                            + "take back COUNSELLOR_ACCESS.")
    @APIResponse(responseCode = "204", description = "ended")
    public Response end(@PathParam("id") UUID id) {
        assist.endByPerson(id, caller.ownProfile());
        return Response.noContent().header(Caching.HEADER, Caching.PRIVATE).build();
    }
}
