package lt.incorpore.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.platform.limits.Turnstile;
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
@Tag(name = "Offers")
class BatchResource {

    private static final int MOST_LINES = 200;
    private static final int MOST_A_PAGE = 100;
    private static final String LINES = "application/x-ndjson";

    private final PublishBatch publish;
    private final Offers offers;
    private final OfferAnswers answers;
    private final Cursors cursors;
    private final Caller caller;
    private final Calling calling;
    private final Turnstile turnstile;
    private final Reader reader;

    BatchResource(
            PublishBatch publish,
            Offers offers,
            OfferAnswers answers,
            Cursors cursors,
            Caller caller,
            Calling calling,
            Turnstile turnstile,
            Reader reader) {
        this.publish = publish;
        this.offers = offers;
        this.answers = answers;
        this.cursors = cursors;
        this.caller = caller;
        this.calling = calling;
        this.turnstile = turnstile;
        this.reader = reader;
    }

    /// @param dryRun whether nothing was written
    @Schema(name = "BatchReport")
    public record Report(boolean dryRun, int created, int updated, int unchanged, int rejected, List<Line> lines) {}

    /// @param index   place of the line, from 0
    /// @param outcome CREATED, UPDATED, UNCHANGED or REJECTED
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "BatchLine")
    public record Line(
            @JsonInclude(JsonInclude.Include.ALWAYS) int index,
            @Nullable String reference,
            @Nullable String id,
            String outcome,
            List<FindingBody> errors) {}

    /// Only the contract speaks of it: a page of offers as they are shown.
    @Schema(name = "PageOfferView")
    public record OwnOffers(
            List<OfferView> items,
            Page.Total total,
            @Nullable String next) {}

    @POST
    @Path("offers:batch")
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            operationId = "postOfferBatch",
            summary = "Publish up to 200 offers, with a result for each line",
            description = "A JSON array, or one offer a line (application/x-ndjson). Good lines go in, the others come "
                    + "back with every finding. A reference that is known replaces.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferContent[].class)))
    public Report batch(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "say what would happen and write nothing")
                    boolean dryRun,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "dryRun");
        var isLines = headers.getMediaType() != null
                && LINES.equals(headers.getMediaType().getType() + "/"
                        + headers.getMediaType().getSubtype());
        var elements = JsonInput.elements(body, isLines);
        if (elements.size() > MOST_LINES) {
            throw OfferProblems.BATCH_TOO_LONG.because(
                    Finding.error("", "too_many").with("most", MOST_LINES).with("count", elements.size()));
        }
        turnstile.charge(elements.size() - 1);
        var lines = elements.stream().map(calling::read).toList();
        var results = publish.publish(organisation(), lines, new PublishBatch.Manner(OfferSource.API, dryRun));
        return report(results, dryRun);
    }

    @GET
    @Path("own-offers")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(operationId = "listOwnOffers", summary = "The organisation's own offers, newest first, ended ones too")
    @APIResponse(
            responseCode = "200",
            description = "a page of them",
            content = @Content(schema = @Schema(implementation = OwnOffers.class)))
    @APIResponse(responseCode = "304", description = "the caller holds it as it is; costs no quota")
    public Response own(
            @QueryParam("limit") @DefaultValue("20") @Parameter(description = "1 to 100") int limit,
            @Nullable @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "limit", "cursor");
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(Bounds.outside("?limit", limit, 1, MOST_A_PAGE));
        }
        var organisation = organisation();
        var filters = "own " + organisation;
        var below = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.open(filters, cursor));
        var found = offers.ownedBy(organisation, below, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return answers.read(new Page<>(
                shown,
                new Page.Total(offers.countOwnedBy(organisation), true),
                found.size() > limit
                        ? cursors.seal(filters, Long.toString(shown.getLast().number()))
                        : null));
    }

    private UUID organisation() {
        return caller.organisation().orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
    }

    private Report report(List<PublishBatch.Line> results, boolean dryRun) {
        var lang = reader.lang();
        var lines = results.stream().map(result -> line(result, lang)).toList();
        return new Report(
                dryRun,
                count(lines, "CREATED"),
                count(lines, "UPDATED"),
                count(lines, "UNCHANGED"),
                count(lines, "REJECTED"),
                lines);
    }

    private static Line line(PublishBatch.Line result, Lang lang) {
        return new Line(
                result.index(),
                result.reference(),
                result.offer() == null ? null : result.offer().id(),
                result.outcome() == null ? "REJECTED" : result.outcome().name(),
                result.findings().stream().map(f -> FindingBody.of(f, lang)).toList());
    }

    private static int count(List<Line> lines, String outcome) {
        return (int)
                lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
