package lt.incorpore.profiles.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.privacy.guard.EmployerBlocks;
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
@Tag(name = "Own data")
class BlockedEmployersResource {

    private static final Pattern NAME = Pattern.compile("\\d{7}|\\d{9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final EmployerBlocks blocks;
    private final Caller caller;

    BlockedEmployersResource(EmployerBlocks blocks, Caller caller) {
        this.blocks = blocks;
        this.caller = caller;
    }

    /// @param employers codes in the register of legal entities (9 digits, older ones 7), or numbers of
    /// organisations
    /// as
    ///     questions and offers name them
    @Schema(name = "BlockedEmployers")
    public record Blocked(@Nullable List<@Nullable String> employers) {}

    @GET
    @Path("me/blocked-employers")
    @Operation(operationId = "getBlockedEmployers", summary = "Read which employers one hides from")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(schema = @Schema(implementation = Blocked.class)))
    public Response get() {
        var person = caller.ownProfile();
        var employers = blocks.of(person, caller.viewer(Roles.JOBSEEKER));
        return Response.ok(new Blocked(List.copyOf(employers)))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @PUT
    @Path("me/blocked-employers")
    @Operation(
            operationId = "putBlockedEmployers",
            summary = "Say which employers one hides from",
            description =
                    "From the next request on they see no card of the person, no question and no contact, for all "
                            + "their offers. The employer one works for now belongs here. An employer does not learn of it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Blocked.class)))
    @APIResponse(responseCode = "204", description = "kept")
    public Response put(byte[] body) {
        var person = caller.ownProfile();
        var sent = JsonInput.read(body, Blocked.class).orThrow().employers();
        var names = new LinkedHashSet<String>();
        var findings = new ArrayList<Finding>();
        if (sent == null) {
            findings.add(Finding.error("/employers", "answer_missing"));
        } else {
            Bounds.count("/employers", sent.size(), EmployerBlocks.MOST, findings);
            for (var i = 0; i < sent.size(); i++) {
                var name = sent.get(i);
                if (name == null || !NAME.matcher(name.strip()).matches()) {
                    findings.add(Finding.error("/employers/" + i, "blocked_employer"));
                } else {
                    names.add(name.strip());
                }
            }
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        blocks.put(person, names);
        return Response.noContent().header(Caching.HEADER, Caching.PRIVATE).build();
    }
}
