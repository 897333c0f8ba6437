package lt.incorpore.partners.sandbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.platform.limits.Turnstile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
class SandboxResource {

    private final OpenSandbox open;
    private final Turnstile turnstile;

    SandboxResource(OpenSandbox open, Turnstile turnstile) {
        this.open = open;
        this.turnstile = turnstile;
    }

    /// @param key       send it as `Authorization: Bearer …`; shown once
    /// @param expiresOn last day; then the key and all that was posted with it are gone
    @Schema(name = "SandboxKey")
    public record Opened(String id, String key, @Nullable LocalDate expiresOn) {}

    @POST
    @Path("sandbox-keys")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "openSandbox",
            summary = "Get a key to try everything out, at once",
            description = "Needs no account. What is posted with the key is seen with the key alone: it is in no "
                    + "search, match, count or feed, and gone after seven days. A field that nobody knows is an error "
                    + "(`Prefer: handling=lenient` makes it a warning).")
    @APIResponse(
            responseCode = "201",
            description = "the key, shown once",
            content = @Content(schema = @Schema(implementation = Opened.class)))
    public Response open(@Context UriInfo uri) {
        KnownParameters.check(uri);
        turnstile.passSandboxKey();
        var issued = open.open();
        return Response.created(URI.create("/api/v1/keys/me"))
                .header(Caching.HEADER, Caching.PRIVATE)
                .entity(new Opened(issued.id(), issued.text(), issued.expiresOn()))
                .build();
    }
}
