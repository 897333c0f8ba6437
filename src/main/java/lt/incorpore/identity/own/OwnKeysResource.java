package lt.incorpore.identity.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.ListKeys;
import lt.incorpore.identity.ListKeys.Own;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.conditions.Caching;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RolesAllowed(Roles.JOBSEEKER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
class OwnKeysResource {

    private final ListKeys list;
    private final EndOwnKeys end;
    private final Caller caller;

    OwnKeysResource(ListKeys list, EndOwnKeys end, Caller caller) {
        this.list = list;
        this.end = end;
        this.caller = caller;
    }

    /// @param lineage    number of the first of the keys each of which was made from the one before
    /// @param open       whether it opens the profile now
    /// @param current    whether it is the one that asks
    /// @param lastUsedOn the day; absent: never
    /// @param rotatedAt  when it was changed for another
    /// @param endsAt     it was changed for another, and opens until then
    /// @param revokedAt  when it was ended
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OwnKey")
    public record View(
            @Schema(examples = "4fT9xQ2a") String id,
            @Schema(examples = "4fT9xQ2a") String lineage,
            boolean open,
            boolean current,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable Instant rotatedAt,
            @Nullable Instant endsAt,
            @Nullable Instant revokedAt) {}

    @Schema(name = "OwnKeys")
    public record Views(List<View> items) {}

    @GET
    @Path("me/keys")
    @Operation(
            operationId = "listOwnKeys",
            summary = "Which keys open one's own profile, or did",
            description = "Programs come in with a key; never its secret. One that nobody remembers making was made by "
                    + "somebody else: end them all.")
    @APIResponse(
            responseCode = "200",
            description = "the newest first",
            content = @Content(schema = @Schema(implementation = Views.class)))
    public Response list(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var views = list.ofProfile(caller.ownProfile()).stream().map(this::view).toList();
        return Response.ok(new Views(views))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @DELETE
    @Path("me/keys")
    @Operation(
            operationId = "endOwnKeys",
            summary = "End all keys to one's own profile, at once",
            description =
                    "Whoever holds one, by whatever changes it was made, and the one that asks among them. Cards, "
                            + "passkeys and sessions go on (`DELETE /me/sessions` ends those). A new card and a new PIN end the "
                            + "keys too. A key is refused here while the profile has no card and no passkey: nobody could come in "
                            + "any more.")
    @APIResponse(responseCode = "204", description = "ended")
    @APIResponse(responseCode = "409", description = "a key asks, and there is no card and no passkey")
    public Response end(@Context UriInfo uri) {
        KnownParameters.check(uri);
        end.by(caller);
        return Response.noContent().build();
    }

    private View view(Own key) {
        return new View(
                key.id(),
                key.lineage(),
                key.isOpen(),
                key.id().equals(caller.name()),
                key.createdAt(),
                key.lastUsedOn(),
                key.rotatedAt(),
                key.endsAt(),
                key.revokedAt());
    }
}
