package lt.incorpore.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.offers.CorrectOffer.Correction;
import lt.incorpore.offers.proposals.ProposeCodes;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.conditions.Expected;
import lt.incorpore.platform.conditions.MergePatch;
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
@Tag(name = "Offers", description = "Post, replace, check, read and close offers of work.")
class OffersResource {

    private static final String IF_MATCH = "`ETag` of the version that may be changed; any, when absent";
    private static final String MINIMAL = "as 200, to a caller who prefers `return=minimal`";
    private static final String CHANGED = "it was changed meanwhile; field by field what was sent and what stands";

    private final PublishOffer publish;
    private final CorrectOffer correct;
    private final CheckOffer check;
    private final CloseOffer close;
    private final ReadOffers read;
    private final OfferAnswers answers;
    private final Calling calling;
    private final Clock clock;

    OffersResource(
            PublishOffer publish,
            CorrectOffer correct,
            CheckOffer check,
            CloseOffer close,
            ReadOffers read,
            OfferAnswers answers,
            Calling calling,
            Clock clock) {
        this.publish = publish;
        this.correct = correct;
        this.check = check;
        this.close = close;
        this.read = read;
        this.answers = answers;
        this.calling = calling;
        this.clock = clock;
    }

    /// @param errors    what must be mended before it can be published
    /// @param warnings  what deserves a second look
    /// @param proposals codes that the draft could name as well; absent where nothing could be read
    @Schema(name = "OfferCheck")
    public record Checked(
            boolean publishable,
            List<FindingBody> errors,
            List<FindingBody> warnings,
            @JsonInclude(JsonInclude.Include.NON_NULL) ProposeCodes.@Nullable Proposals proposals) {}

    /// @param reason why it ends; WITHDRAWN when absent
    @Schema(name = "OfferClosing")
    public record Closing(@Nullable CloseReason reason) {}

    @POST
    @Path("offers")
    @Idempotent
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(operationId = "postOffer", summary = "Publish an offer")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "published",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response post(byte[] body) {
        var input = draft(body);
        return answers.published(publish.publish(calling.owner(), input.orThrow(), false), input.findings());
    }

    @PUT
    @Path("offers/by-reference/{reference}")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(
            operationId = "putOfferByReference",
            summary = "Publish an offer under the owner's own reference, or replace it",
            description = "Idempotent: the same again changes nothing and answers with outcome UNCHANGED.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent.class)))
    @APIResponse(responseCode = "204", description = MINIMAL)
    @APIResponse(
            responseCode = "200",
            description = "replaced, or nothing to change",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(
            responseCode = "201",
            description = "published",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "412", description = CHANGED)
    public Response put(
            @PathParam("reference") @Parameter(description = "the owner's own name for the offer, 1 to 100 characters")
                    String reference,
            @HeaderParam(Expected.HEADER) @Nullable @Parameter(description = IF_MATCH) String expected,
            byte[] body) {
        var input = draft(body);
        var draft = input.orThrow();
        if (draft.reference() != null && !draft.reference().equals(reference)) {
            throw OfferProblems.OFFER_REJECTED.because(Finding.error("/reference", "reference_contradicts")
                    .rejecting(draft.reference())
                    .suggesting(reference));
        }
        return answers.published(
                publish.publish(calling.owner(), draft.called(reference), true, new Expected(expected)),
                input.findings());
    }

    @PATCH
    @Path("offers/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(
            operationId = "correctOffer",
            summary = "Change some fields of an offer",
            description = "A merge patch (RFC 7396): what is named changes, what is null goes, all else stays.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = OfferContent.class)))
    @APIResponse(responseCode = "204", description = MINIMAL)
    @APIResponse(
            responseCode = "200",
            description = "the offer as it is now",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "410", description = "it has ended; publish it again under its reference")
    @APIResponse(responseCode = "412", description = CHANGED)
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(Expected.HEADER) @Nullable @Parameter(description = IF_MATCH) String expected,
            byte[] body) {
        var patch = JsonInput.read(body, JsonNode.class).orThrow();
        if (!patch.isObject()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(
                    Finding.error("", "wrong_type").with("expected", "object"));
        }
        var correction = new Correction(patch, calling.isStrict());
        return answers.published(
                correct.correct(calling.owner(), numberOf(id), correction, new Expected(expected)), List.of());
    }

    @POST
    @Path("offers:validate")
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @NeedsScope(Scopes.OFFERS_READ)
    @Operation(
            operationId = "validateOffer",
            summary = "Check an offer without publishing it",
            description =
                    "Every finding at once, with place, reason, law where there is one, and a suggestion; what is "
                            + "posted already and nearly the same; and occupations and skills that the text speaks of.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent.class)))
    public Checked validate(byte[] body) {
        var input = calling.read(body);
        var findings = OfferInput.findings(input, draft -> publish.findings(calling.owner(), draft));
        return new Checked(
                findings.stream().noneMatch(Finding::isError),
                answers.bodies(findings, true),
                answers.bodies(findings, false),
                input.value() == null ? null : answers.proposals(input.value()));
    }

    @GET
    @Path("offers/{id}")
    @PermitAll
    @Operation(operationId = "getOffer", summary = "Read an offer")
    @APIResponse(
            responseCode = "200",
            description = "the offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "304", description = "the caller holds it as it is; costs no quota")
    @APIResponse(responseCode = "410", description = "it has ended; its owner can still read it")
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var offer = read.withNumber(numberOf(id)).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (!calling.owns(offer) && offer.isHidden()) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        if (!calling.owns(offer) && !offer.isOpenOn(LocalDate.now(clock))) {
            throw OfferProblems.OFFER_GONE.because();
        }
        return answers.read(offer);
    }

    @POST
    @Path("offers/{id: [^:/]+}:close")
    @Idempotent
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(operationId = "closeOffer", summary = "End an offer")
    @RequestBody(content = @Content(schema = @Schema(implementation = Closing.class)))
    @APIResponse(responseCode = "204", description = MINIMAL)
    @APIResponse(
            responseCode = "200",
            description = "ended, now or before",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "412", description = CHANGED)
    public Response close(
            @PathParam("id") String id,
            @HeaderParam(Expected.HEADER) @Nullable @Parameter(description = IF_MATCH) String expected,
            byte[] body) {
        var reason = body.length == 0
                ? CloseReason.WITHDRAWN
                : java.util.Objects.requireNonNullElse(
                        JsonInput.read(body, Closing.class).orThrow().reason(), CloseReason.WITHDRAWN);
        if (reason == CloseReason.REJECTED) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/reason", "reason_of_stewards")
                    .rejecting(reason)
                    .suggesting(CloseReason.WITHDRAWN.name()));
        }
        return answers.closed(close.close(calling.owner(), numberOf(id), reason, new Expected(expected)));
    }

    // What has the right shape is checked all the same: everything is found at once.
    private JsonInput.Read<OfferContent> draft(byte[] body) {
        var input = calling.read(body);
        if (input.value() == null || input.findings().stream().anyMatch(Finding::isError)) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings(input));
        }
        return input;
    }

    private List<Finding> findings(JsonInput.Read<OfferContent> input) {
        return OfferInput.findings(
                input, draft -> check.check(draft, calling.owner().isPerson()));
    }

    private static long numberOf(String id) {
        return Offer.numberOf(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
