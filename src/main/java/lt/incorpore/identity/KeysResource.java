package lt.incorpore.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.CountedAs;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.RequestIds;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.platform.securitylog.SecurityLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "What a key opens, and how to change it for another.")
class KeysResource {

    private static final int USUAL_OVERLAP = 24;
    private static final int LONGEST_OVERLAP = 168;

    private final RotateKey rotate;
    private final SecurityLog log;
    private final SecurityIdentity identity;

    KeysResource(RotateKey rotate, SecurityLog log, SecurityIdentity identity) {
        this.log = log;
        this.rotate = rotate;
        this.identity = identity;
    }

    /// @param lineage    number of the first of the keys each of which was made from the one before; they are counted
    ///                   as one and end together
    /// @param mode       LIVE or SANDBOX
    /// @param scopes     what it is narrowed to; absent: all that its role opens
    /// @param lastUsedOn the day; a busy key is not written down oftener
    /// @param expiresOn  last day; absent: it opens as long as the profile lives
    /// @param rotatedAt  when it was changed for another
    /// @param endsAt     it was rotated, and opens until then
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Key")
    public record View(
            @Schema(examples = "4fT9xQ2a") String id,
            @Schema(examples = "4fT9xQ2a") String lineage,
            Mode mode,
            String role,
            @Nullable String label,
            List<String> scopes,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Instant rotatedAt,
            @Nullable Instant endsAt) {}

    @Schema(name = "KeyMode")
    public enum Mode {
        LIVE,
        SANDBOX
    }

    /// @param overlapHours how long the old key opens beside the new one, 0 to 168; 24 when absent
    @Schema(name = "KeyRotation")
    public record Rotation(@Nullable Integer overlapHours) {}

    /// @param key       shown once: keep it
    /// @param expiresOn as of the old key
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "KeyRotated")
    public record Rotated(String id, String key, @Nullable LocalDate expiresOn, Instant oldKeyEndsAt) {}

    @GET
    @Path("keys/me")
    @Operation(operationId = "getOwnKey", summary = "What the key that is sent opens, and when it was last used")
    @APIResponse(
            responseCode = "200",
            description = "the key, never its secret",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response me(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return Response.ok(view(own())).header(Caching.HEADER, Caching.PRIVATE).build();
    }

    @POST
    @Path("keys/me:rotate")
    @Idempotent
    @Operation(
            operationId = "rotateOwnKey",
            summary = "Change the key that is sent for another",
            description =
                    "The new key opens the same and ends on the same day. The old one opens a while longer: put the "
                            + "new one in its place. What may be done in a minute or a day is counted once for both, "
                            + "and whoever withdraws one withdraws both. A key for a longer time is given by whoever "
                            + "gave out the first: who runs the service, with `incorpore key create`.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Rotation.class)))
    @APIResponse(
            responseCode = "201",
            description = "the new key, shown once",
            content = @Content(schema = @Schema(implementation = Rotated.class)))
    @APIResponse(responseCode = "409", description = "it was rotated before")
    public Response rotate(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var asked = body.length == 0
                ? new Rotation(null)
                : JsonInput.read(body, Rotation.class).orThrow();
        var hours = asked.overlapHours() == null ? USUAL_OVERLAP : asked.overlapHours();
        var findings = new ArrayList<Finding>();
        Bounds.number("/overlapHours", hours, 0, LONGEST_OVERLAP, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        var id = identity.getPrincipal().getName();
        var issued = rotate.rotate(id, Duration.ofHours(hours));
        log.tell(new SecurityLog.Event(
                "key_rotated",
                "rotateOwnKey",
                String.join(",", identity.getRoles()),
                CountedAs.of(identity),
                RequestIds.current()));
        var ends = java.util.Objects.requireNonNull(own().endsAt);
        return Response.created(URI.create("/api/v1/keys/me"))
                .header(Caching.HEADER, Caching.PRIVATE)
                .entity(new Rotated(issued.id(), issued.text(), issued.expiresOn(), ends))
                .build();
    }

    private ApiKey own() {
        return rotate.find(identity.getPrincipal().getName()).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    private static View view(ApiKey key) {
        return new View(
                key.id,
                key.lineage,
                key.sandbox ? Mode.SANDBOX : Mode.LIVE,
                key.role,
                key.label,
                key.scopes == null ? List.of() : Scopes.read(key.scopes),
                key.createdAt,
                key.lastUsedOn,
                key.expiresOn,
                key.rotatedAt,
                key.endsAt);
    }
}
