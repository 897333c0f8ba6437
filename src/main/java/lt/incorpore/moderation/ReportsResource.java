package lt.incorpore.moderation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferState;
import lt.incorpore.offers.OfferView.Held;
import lt.incorpore.offers.Owner;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class ReportsResource {

    private static final int LONGEST_APPEAL = 2_000;

    private final AppealOffer appeal;
    private final ReportOffer report;
    private final Caller caller;
    private final Reader reader;

    ReportsResource(AppealOffer appeal, ReportOffer report, Caller caller, Reader reader) {
        this.appeal = appeal;
        this.report = report;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param text why it should be published, 1 to 2000 characters
    @Schema(name = "AppealRequest")
    public record Appealed(@Nullable String text) {}

    /// @param offer what is to be published
    /// @param text  why it should be, 1 to 2000 characters
    @Schema(name = "DraftAppealRequest")
    public record DraftAppealed(
            @Nullable OfferContent offer, @Nullable String text) {}

    /// @param reason what is wrong
    @Schema(name = "ReportRequest")
    public record Reported(Report.@Nullable Reason reason) {}

    @Schema(name = "AppealResult")
    public record Waits(
            String id, OfferState state, @Nullable Held held) {}

    @POST
    @Path("offers/{id: [^:/]+}:appeal")
    @Idempotent
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(
            operationId = "appealOffer",
            summary = "Ask a person to look at one's own offer that is held or was rejected",
            description = "A second appeal before the decision takes the place of the first.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Appealed.class)))
    public Waits appeal(@PathParam("id") @Parameter(description = "id of the offer") String id, byte[] body) {
        var text = checked(JsonInput.read(body, Appealed.class).orThrow().text);
        var offer = appeal.appeal(owner(), numberOf(id), text);
        return new Waits(offer.id(), offer.state(), Held.of(offer, reader.lang()));
    }

    @POST
    @Path("offers:appeal")
    @Idempotent
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(
            operationId = "appealDraft",
            summary = "Ask a person to look at a draft that the rules refuse",
            description =
                    "For wording that is lawful after all: everything else in the draft must be right. It is kept, "
                            + "and seen by its owner alone until a person has decided. One of the same reference is replaced.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftAppealed.class)))
    @APIResponse(
            responseCode = "201",
            description = "kept; it waits for a person",
            content = @Content(schema = @Schema(implementation = Waits.class)))
    @APIResponse(responseCode = "409", description = "the rules refuse nothing in it: publish it")
    public Response appeal(byte[] body) {
        var sent = JsonInput.read(body, DraftAppealed.class).orThrow();
        var text = checked(sent.text);
        if (sent.offer == null) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/offer", "value_missing"));
        }
        var offer = appeal.appeal(owner(), sent.offer, text);
        return Response.created(URI.create("/api/v1/offers/" + offer.id()))
                .entity(new Waits(offer.id(), offer.state(), Held.of(offer, reader.lang())))
                .build();
    }

    private static String checked(@Nullable String text) {
        var findings = new ArrayList<Finding>();
        Bounds.text("/text", text, LONGEST_APPEAL, findings);
        if (text == null || text.isBlank()) {
            findings.add(Finding.error("/text", "appeal_missing"));
        }
        if (text == null || !findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return text.strip();
    }

    private Owner owner() {
        return Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    @POST
    @Path("offers/{id: [^:/]+}:report")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "reportOffer",
            summary = "Say that something is wrong with an offer",
            description = "Needs no account; the address is not kept. Two independent reports hide an offer until a "
                    + "person has decided.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Reported.class)))
    @APIResponse(responseCode = "202", description = "noted")
    public Response report(
            @PathParam("id") @Parameter(description = "id of the offer") String id,
            byte[] body,
            @Context HttpServerRequest request) {
        var reason = JsonInput.read(body, Reported.class).orThrow().reason;
        if (reason == null) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/reason", "report_reason_missing"));
        }
        report.report(numberOf(id), reason, request.remoteAddress().hostAddress());
        return Response.accepted().build();
    }

    static long numberOf(String id) {
        return Offer.numberOf(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
