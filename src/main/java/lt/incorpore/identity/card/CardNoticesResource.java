package lt.incorpore.identity.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.KnownParameters;
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
class CardNoticesResource {

    private final CardNotices notices;
    private final Caller caller;

    CardNoticesResource(CardNotices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /// @param items newest first
    @Schema(name = "CardNotices")
    public record All(List<CardNotices.Notice> items) {}

    @GET
    @Path("me/card-notices")
    @Operation(
            operationId = "listCardNotices",
            summary = "Read which centres gave out another card of one's own",
            description =
                    "Ask after each sign-in and show it: whoever holds such a card signs in as the person. What was "
                            + "put away with an earlier card is told once more.")
    @APIResponse(
            responseCode = "200",
            description = "what was not put away",
            content = @Content(schema = @Schema(implementation = All.class)))
    public Response all(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return Response.ok(new All(notices.of(caller.ownProfile())))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @DELETE
    @Path("me/card-notices")
    @Operation(operationId = "putAwayCardNotices", summary = "Put away what was read of cards given out")
    @APIResponse(responseCode = "204", description = "put away")
    public Response putAway(@Context UriInfo uri) {
        KnownParameters.check(uri);
        notices.putAway(caller.ownProfile());
        return Response.noContent().build();
    }
}
