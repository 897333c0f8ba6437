package lt.incorpore.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.limits.Turnstile;
import lt.incorpore.privacy.CheckLedgers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Ledgers", description = "Whether the ledgers of consents and of looks are whole.")
class LedgersResource {

    /// Each check walks all that is kept.
    private static final int CHECKS_AN_HOUR = 12;

    private final CheckLedgers check;
    private final Turnstile turnstile;
    private final Caller caller;

    LedgersResource(CheckLedgers check, Turnstile turnstile, Caller caller) {
        this.check = check;
        this.turnstile = turnstile;
        this.caller = caller;
    }

    /// @param whole          whether every row follows from the row before, and the head fits
    /// @param headFits       whether the signed head outside the database is the service's own
    /// @param brokenConsents number of the first consent that does not; absent where all do
    /// @param brokenLooks    number of the first look that does not; absent where all do
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LedgerCheck")
    public record View(
            boolean whole,
            boolean headFits,
            @Nullable Long brokenConsents,
            @Nullable Long brokenLooks) {

        static View of(CheckLedgers.Broken broken) {
            return new View(
                    broken.none(),
                    broken.headFits(),
                    broken.consent() == 0 ? null : broken.consent(),
                    broken.look() == 0 ? null : broken.look());
        }
    }

    @GET
    @Path("ledgers")
    @Operation(
            operationId = "checkLedgers",
            summary = "Walk the ledgers and see whether somebody rewrote a row",
            description = "Tells numbers of rows alone, nothing of what they say. Twelve times an hour.")
    @APIResponse(
            responseCode = "200",
            description = "what was found",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response check() {
        turnstile.passHourly("ledgers", CHECKS_AN_HOUR, caller.countedAs());
        return Response.ok(View.of(check.find()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }
}
