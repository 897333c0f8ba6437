package lt.incorpore.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/moderation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Moderation", description = "Decide about offers that are held, appeal, and report.")
class ModerationResource {

    private static final String QUEUE = "moderation";
    private static final int MOST_A_PAGE = 100;
    private static final int LONGEST_REASON = 2_000;
    private static final Pattern CODE = Pattern.compile("\\d{7}|\\d{9}");

    private final ReadQueue queue;
    private final DecideOffer decide;
    private final RegisterOrganisation organisations;
    private final Cursors cursors;
    private final Reader reader;

    ModerationResource(
            ReadQueue queue, DecideOffer decide, RegisterOrganisation organisations, Cursors cursors, Reader reader) {
        this.queue = queue;
        this.decide = decide;
        this.organisations = organisations;
        this.cursors = cursors;
        this.reader = reader;
    }

    /// @param decision APPROVE or REJECT
    /// @param reason   what the owner is told; needed to reject
    @Schema(name = "DecisionRequest")
    public record Wanted(
            Decision.@Nullable Verdict decision, @Nullable String reason) {}

    /// @param state OPEN when approved, CLOSED when rejected
    @Schema(name = "DecisionResult")
    public record Done(String id, OfferState state, int version) {}

    /// @param code in the register of legal entities, 9 digits, older ones 7
    @Schema(name = "VerificationRequest")
    public record Registered(@Nullable String code) {}

    @GET
    @Path("queue")
    @Operation(
            operationId = "listModerationQueue",
            summary = "Offers that wait for a decision, the longest waiting first")
    public Page<ModerationView> queue(
            @QueryParam("limit") @DefaultValue("20") @Parameter(description = "1 to 100") int limit,
            @Nullable @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "limit", "cursor");
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(Bounds.outside("?limit", limit, 1, MOST_A_PAGE));
        }
        var place = cursor == null ? "1970-01-01T00:00:00Z 0" : cursors.open(QUEUE, cursor);
        var at = place.split(" ", 2);
        var found = queue.after(Instant.parse(at[0]), Long.parseLong(at[1]), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(w -> ModerationView.of(w, reader.lang())).toList(),
                new Page.Total(queue.count(), true),
                found.size() > limit ? cursors.seal(QUEUE, place(shown.getLast().offer())) : null);
    }

    private static String place(Offer offer) {
        return offer.heldAt() + " " + offer.number();
    }

    @POST
    @Path("offers/{id: [^:/]+}:decide")
    @Idempotent
    @Operation(
            operationId = "decideOffer",
            summary = "Approve or reject a held offer",
            description = "The decision is kept with the steward's key id, the version of the rules and what they had "
                    + "found. It also answers open appeals and reports.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
    public Done decide(@PathParam("id") @Parameter(description = "id of the offer") String id, byte[] body) {
        var wanted = JsonInput.read(body, Wanted.class).orThrow();
        var findings = new ArrayList<Finding>();
        if (wanted.decision == null) {
            findings.add(Finding.error("/decision", "decision_missing"));
        }
        var reason = wanted.reason == null ? "" : wanted.reason.strip();
        if (reason.isEmpty() && wanted.decision == Decision.Verdict.REJECT) {
            findings.add(Finding.error("/reason", "reason_missing"));
        }
        Bounds.text("/reason", reason, LONGEST_REASON, findings);
        if (wanted.decision == null || !findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        var offer = decide.decide(ReportsResource.numberOf(id), wanted.decision, reason);
        return new Done(offer.id(), offer.state(), offer.version());
    }

    @POST
    @Path("organisations/{id: [^:/]+}:verify")
    @Idempotent
    @Operation(
            operationId = "verifyOrganisation",
            summary = "Say that an organisation's code was looked up in the register of legal entities",
            description = "From then on what it posts is held for what the rules find alone. What waits already stays "
                    + "in the queue.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Registered.class)))
    public ModerationView.Employer verify(
            @PathParam("id") @Parameter(description = "id of the organisation") UUID id, byte[] body) {
        var code = JsonInput.read(body, Registered.class).orThrow().code;
        if (code == null || !CODE.matcher(code).matches()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(
                    Finding.error("/code", "employer_code").rejecting(code));
        }
        return organisations
                .verify(id, code)
                .map(ModerationView.Employer::of)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
