package lt.incorpore.identity.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in", description = "Sessions of people in a browser. Programs send a key instead.")
class SessionsResource {

    private static final String PRIVATE = "private, no-store";

    private final EndSession end;
    private final Caller caller;

    SessionsResource(EndSession end, Caller caller) {
        this.end = end;
        this.caller = caller;
    }

    /// @param device  what the browser calls itself, in two words
    /// @param current whether it is the one that asks
    @Schema(name = "Session")
    public record View(
            @Schema(examples = "4fT9xQ2aB7cd") String id,
            Door door,
            @Schema(examples = "Firefox Android") String device,
            Instant createdAt,
            Instant usedAt,
            boolean current) {}

    @Schema(name = "Sessions")
    public record Views(List<View> items) {}

    @GET
    @Path("me/sessions")
    @Operation(operationId = "listOwnSessions", summary = "Where one is signed in")
    @APIResponse(
            responseCode = "200",
            description = "the last used first",
            content = @Content(schema = @Schema(implementation = Views.class)))
    public Response list(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var own = caller.session().orElse("");
        var views = end.of(caller.ownAccount()).stream()
                .map(session -> new View(
                        session.id(),
                        session.door(),
                        session.device(),
                        session.createdAt(),
                        session.usedAt(),
                        session.id().equals(own)))
                .toList();
        return Response.ok(new Views(views))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @DELETE
    @Path("me/sessions/{id}")
    @Operation(operationId = "endOwnSession", summary = "End one of one's sessions, at once")
    @APIResponse(responseCode = "204", description = "ended")
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        if (!end.one(caller.ownAccount(), id)) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return Response.noContent().build();
    }

    @DELETE
    @Path("me/sessions")
    @Operation(operationId = "endOwnSessions", summary = "End all of one's sessions, this one among them")
    @APIResponse(responseCode = "204", description = "ended")
    public Response all(@Context UriInfo uri) {
        KnownParameters.check(uri);
        end.all(caller.ownAccount(), null);
        return signedOut();
    }

    @POST
    @Path("me/sessions:sign-out")
    @Operation(operationId = "signOut", summary = "End the session that asks, at once")
    @APIResponse(responseCode = "204", description = "ended; the browser is told to forget what it kept")
    public Response signOut(@Context UriInfo uri) {
        KnownParameters.check(uri);
        end.one(caller.ownAccount(), caller.session().orElse(""));
        return signedOut();
    }

    // The browser forgets pages that it kept, so that "back" on a shared phone shows nothing.
    private static Response signedOut() {
        return Response.noContent()
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .cookie(SessionCookie.gone())
                .build();
    }
}
