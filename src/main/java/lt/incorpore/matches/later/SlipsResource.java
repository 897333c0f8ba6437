package lt.incorpore.matches.later;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import lt.incorpore.matches.later.KeepForLater.Kept;
import lt.incorpore.matches.later.KeepForLater.Opened;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.limits.Turnstile;
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
@PermitAll
@Tag(name = "Slips", description = "Carry on later with a code of four words, without an account.")
class SlipsResource {

    private static final String PRIVATE = "private, no-store";

    private final KeepForLater keep;
    private final Turnstile turnstile;

    SlipsResource(KeepForLater keep, Turnstile turnstile) {
        this.keep = keep;
        this.turnstile = turnstile;
    }

    /// @param answers query string of `GET /api/v1/matches`, such as `near=82&km=30`
    /// @param offers  names of offers to look at again, at most 20
    @Schema(name = "SlipContent")
    record Contents(@Nullable String answers, @Nullable List<String> offers) {}

    /// @param code four words, as they were shown
    @Schema(name = "SlipCode")
    record Code(@Nullable String code) {}

    /// @param code  four words, shown this once
    /// @param until last day on which they open it, ISO 8601
    @Schema(name = "SlipWritten")
    record Written(String code, String until) {}

    /// @param answers query string of `GET /api/v1/matches`; absent where none were kept
    /// @param offers  those that are still open
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "SlipOpened")
    record Shown(String answers, List<String> offers, String until) {}

    @POST
    @Path("slips")
    @Operation(
            operationId = "writeSlip",
            summary = "Keep answers and offers under a code of four words",
            description = "Kept for ninety days; the code alone opens it and is nowhere else.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Contents.class)))
    @APIResponse(
            responseCode = "201",
            description = "the code, shown once",
            content = @Content(schema = @Schema(implementation = Written.class)))
    public Response write(@Context UriInfo uri, byte[] body) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Contents.class).orThrow();
        var kept = keep.keep(
                Objects.requireNonNullElse(sent.answers, ""), Objects.requireNonNullElse(sent.offers, List.of()));
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", PRIVATE)
                .entity(written(kept))
                .build();
    }

    @POST
    @Path("slips:open")
    @Operation(operationId = "openSlip", summary = "What is kept under a code")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Code.class)))
    @APIResponse(
            responseCode = "200",
            description = "answers and offers",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "404", description = "the code opens nothing")
    @APIResponse(responseCode = "429", description = "too many tries from this address")
    public Response open(@Context UriInfo uri, byte[] body) {
        var opened = keep.open(code(uri, body)).orElseThrow(() -> SlipProblems.SLIP_UNKNOWN.because());
        return Response.ok(shown(opened)).header("Cache-Control", PRIVATE).build();
    }

    @POST
    @Path("slips:forget")
    @Operation(operationId = "forgetSlip", summary = "Forget what is kept under a code")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Code.class)))
    @APIResponse(responseCode = "204", description = "it is gone, or was never there")
    @APIResponse(responseCode = "429", description = "too many tries from this address")
    public Response forget(@Context UriInfo uri, byte[] body) {
        keep.forget(code(uri, body));
        return Response.noContent().build();
    }

    private String code(UriInfo uri, byte[] body) {
        KnownParameters.check(uri);
        turnstile.passCode();
        return Objects.requireNonNullElse(JsonInput.read(body, Code.class).orThrow().code, "");
    }

    private static Written written(Kept kept) {
        return new Written(String.join(" ", kept.code()), kept.until().toString());
    }

    private static Shown shown(Opened opened) {
        return new Shown(opened.answers(), opened.offers(), opened.until().toString());
    }
}
