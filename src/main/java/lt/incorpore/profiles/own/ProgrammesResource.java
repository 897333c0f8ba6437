package lt.incorpore.profiles.own;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.programmes.KeepProgramme;
import lt.incorpore.privacy.programmes.TakePart;
import lt.incorpore.privacy.programmes.TakePart.Part;
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
@Tag(
        name = "Programmes",
        description =
                "Positive action with a legal basis. Taking part weighs nothing in any match, and no employer sees it.")
class ProgrammesResource {

    private final KeepProgramme programmes;
    private final TakePart parts;
    private final Caller caller;
    private final Reader reader;

    ProgrammesResource(KeepProgramme programmes, TakePart parts, Caller caller, Reader reader) {
        this.programmes = programmes;
        this.parts = parts;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param legalBasis the provision that allows it
    @Schema(name = "Programme")
    public record View(UUID id, String name, String legalBasis, LocalDate from, LocalDate until) {}

    /// @param text     what one agrees to by taking part
    /// @param textHash names this text
    @Schema(name = "Programmes")
    public record All(List<View> items, String text, String textHash) {}

    @Schema(name = "ProgrammePart")
    public record Mine(UUID programme, Instant since) {}

    @Schema(name = "ProgrammeParts")
    public record AllMine(List<Mine> items) {}

    /// @param textHash of the text that was shown
    @Schema(name = "ProgrammeYes")
    public record Yes(@Nullable String textHash) {}

    @GET
    @Path("programmes")
    @PermitAll
    @Operation(
            operationId = "listProgrammes",
            summary = "Programmes that one can take part in",
            description = "None, until somebody opens one.")
    @APIResponse(
            responseCode = "200",
            description = "open programmes",
            content = @Content(schema = @Schema(implementation = All.class)))
    public Response all() {
        var lang = reader.lang();
        var open = programmes.open().stream()
                .map(each -> new View(each.id(), each.name(), each.legalBasis(), each.fromOn(), each.untilOn()))
                .toList();
        return Response.ok(new All(open, TakePart.text(lang), TakePart.textHash(lang)))
                .header("Content-Language", lang.tag())
                .build();
    }

    @GET
    @Path("me/programmes")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "listOwnProgrammes", summary = "Programmes that one takes part in")
    @APIResponse(
            responseCode = "200",
            description = "one's own",
            content = @Content(schema = @Schema(implementation = AllMine.class)))
    public Response mine() {
        return answer();
    }

    @POST
    @Path("programmes/{id: [^:/]+}:join")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "joinProgramme", summary = "Take part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Yes.class)))
    @APIResponse(
            responseCode = "200",
            description = "one's own programmes",
            content = @Content(schema = @Schema(implementation = AllMine.class)))
    public Response join(@PathParam("id") UUID id, byte[] body) {
        var hash = JsonInput.read(body, Yes.class).orThrow().textHash();
        var lang = Arrays.stream(Lang.values())
                .filter(each -> TakePart.textHash(each).equals(hash))
                .findFirst()
                .orElseThrow(() -> PlatformProblems.MALFORMED_REQUEST.because(
                        Finding.error("/textHash", "consent_text").rejecting(hash)));
        parts.join(caller.ownProfile(), new Part(id, Instant.EPOCH, lang.tag(), TakePart.textHash(lang)), viewer());
        return answer();
    }

    @POST
    @Path("programmes/{id: [^:/]+}:leave")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "leaveProgramme", summary = "Take part no more; nothing of it is kept")
    @APIResponse(
            responseCode = "200",
            description = "one's own programmes",
            content = @Content(schema = @Schema(implementation = AllMine.class)))
    public Response leave(@PathParam("id") UUID id) {
        parts.leave(caller.ownProfile(), id, viewer());
        return answer();
    }

    private Response answer() {
        var own = parts.of(caller.ownProfile(), viewer()).stream()
                .map(part -> new Mine(part.programme(), part.since()))
                .toList();
        return Response.ok(new AllMine(own))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    private Viewer viewer() {
        return caller.viewer(Roles.JOBSEEKER);
    }
}
