package lt.incorpore.offers;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.PublishOffer.Outcome;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Reader;
import lt.incorpore.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Offers", description = "Post, replace, check, read and close offers of work.")
class OffersResource {

    private final PublishOffer publish;
    private final CheckOffer check;
    private final CloseOffer close;
    private final ReadOffers read;
    private final Taxonomy taxonomy;
    private final Caller caller;
    private final Reader reader;
    private final Clock clock;

    OffersResource(
            PublishOffer publish,
            CheckOffer check,
            CloseOffer close,
            ReadOffers read,
            Taxonomy taxonomy,
            Caller caller,
            Reader reader,
            Clock clock) {
        this.publish = publish;
        this.check = check;
        this.close = close;
        this.read = read;
        this.taxonomy = taxonomy;
        this.caller = caller;
        this.reader = reader;
        this.clock = clock;
    }

    /// @param errors what must be mended before it can be published; @param warnings what deserves a second look
    @Schema(name = "OfferCheck")
    public record Checked(boolean publishable, List<FindingBody> errors, List<FindingBody> warnings) {}

    /// @param reason why it ends; WITHDRAWN when absent
    @Schema(name = "OfferClosing")
    public record Closing(@org.jspecify.annotations.Nullable CloseReason reason) {}

    @POST
    @Path("offers")
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @Operation(operationId = "postOffer", summary = "Publish an offer")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "published",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response post(byte[] body) {
        return published(publish.publish(owner(), draft(body), false));
    }

    @PUT
    @Path("offers/by-reference/{reference}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            operationId = "putOfferByReference",
            summary = "Publish an offer under the owner's own reference, or replace it",
            description = "Idempotent: the same again changes nothing and answers with outcome UNCHANGED.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced, or nothing to change",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(
            responseCode = "201",
            description = "published",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response put(
            @PathParam("reference") @Parameter(description = "the owner's own name for the offer, 1 to 100 characters")
                    String reference,
            byte[] body) {
        var draft = draft(body);
        if (draft.reference() != null && !draft.reference().equals(reference)) {
            throw OfferProblems.OFFER_REJECTED.because(Finding.error("/reference", "reference_contradicts")
                    .rejecting(draft.reference())
                    .suggesting(reference));
        }
        return published(publish.publish(owner(), draft.called(reference), true));
    }

    @POST
    @Path("offers:validate")
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @Operation(
            operationId = "validateOffer",
            summary = "Check an offer without publishing it",
            description = "Every finding at once, with place, reason, law where there is one, and a suggestion.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent.class)))
    public Checked validate(byte[] body) {
        var input = JsonInput.read(body, OfferContent.class);
        var findings = OfferInput.findings(input, draft -> check.check(draft, owner().isPerson()));
        return new Checked(
                findings.stream().noneMatch(Finding::isError), bodies(findings, true), bodies(findings, false));
    }

    @GET
    @Path("offers/{id}")
    @PermitAll
    @Operation(operationId = "getOffer", summary = "Read an offer")
    @APIResponse(
            responseCode = "200",
            description = "the offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "410", description = "it has ended; its owner can still read it")
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var offer = read.withNumber(numberOf(id)).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var own = Owner.of(caller).filter(owner -> owner.owns(offer)).isPresent();
        if (!own && offer.state() == OfferState.HELD) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        if (!own && !offer.isOpenOn(LocalDate.now(clock))) {
            throw OfferProblems.OFFER_GONE.because();
        }
        return answer(Response.ok(), offer, List.of());
    }

    @POST
    @Path("offers/{id: [^:/]+}:close")
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @Operation(operationId = "closeOffer", summary = "End an offer")
    @RequestBody(content = @Content(schema = @Schema(implementation = Closing.class)))
    @APIResponse(
            responseCode = "200",
            description = "ended, now or before",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response close(@PathParam("id") String id, byte[] body) {
        var reason = body.length == 0
                ? CloseReason.WITHDRAWN
                : java.util.Objects.requireNonNullElse(
                        JsonInput.read(body, Closing.class).orThrow().reason(), CloseReason.WITHDRAWN);
        if (reason == CloseReason.REJECTED) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/reason", "reason_of_stewards")
                    .rejecting(reason)
                    .suggesting(CloseReason.WITHDRAWN.name()));
        }
        return answer(Response.ok(), close.close(owner(), numberOf(id), reason), List.of());
    }

    private OfferContent draft(byte[] body) {
        var input = JsonInput.read(body, OfferContent.class);
        var draft = input.value();
        if (draft == null || !input.findings().isEmpty()) {
            // What has the right shape is checked all the same: everything is found at once.
            throw PlatformProblems.MALFORMED_REQUEST.because(
                    OfferInput.findings(input, value -> check.check(value, owner().isPerson())));
        }
        return draft;
    }

    private Owner owner() {
        return Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    private static long numberOf(String id) {
        return Offer.numberOf(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    private Response published(PublishOffer.Published published) {
        var offer = published.offer();
        var status = published.outcome() == Outcome.CREATED
                ? Response.created(URI.create("/api/v1/offers/" + offer.id()))
                : Response.ok();
        return answer(status.header("Outcome", published.outcome()), offer, published.warnings());
    }

    private Response answer(Response.ResponseBuilder answer, Offer offer, List<Finding> warnings) {
        var lang = reader.lang();
        return answer.tag(new EntityTag(offer.version() + "-" + lang.tag()))
                .header("Content-Language", lang.tag())
                .header("Vary", "Accept-Language")
                .entity(OfferView.of(offer, taxonomy, lang, warnings))
                .build();
    }

    private List<FindingBody> bodies(List<Finding> findings, boolean errors) {
        var lang = reader.lang();
        return findings.stream()
                .filter(finding -> finding.isError() == errors)
                .map(finding -> FindingBody.of(finding, lang))
                .toList();
    }
}
