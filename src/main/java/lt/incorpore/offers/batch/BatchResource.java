package lt.incorpore.offers.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.PublishBatch;
import lt.incorpore.operations.OperationView;
import lt.incorpore.operations.QueueOperation;
import lt.incorpore.operations.QueueOperation.Asked;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Differences;
import lt.incorpore.platform.conditions.Preferences;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.platform.limits.Turnstile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_LINES = 20_000;
    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";
    private static final String JOB_POSTINGS = "application/ld+json";
    private static final String POSITION_OPENINGS = "application/xml";
    private static final List<String> MODES = List.of("changes", "full");

    private final PublishBatch publish;
    private final QueueOperation queue;
    private final Instance<BatchFormat> formats;
    private final Caller caller;
    private final Preferences preferences;
    private final Turnstile turnstile;
    private final Reader reader;

    BatchResource(
            PublishBatch publish,
            QueueOperation queue,
            @Any Instance<BatchFormat> formats,
            Caller caller,
            Preferences preferences,
            Turnstile turnstile,
            Reader reader) {
        this.publish = publish;
        this.queue = queue;
        this.formats = formats;
        this.caller = caller;
        this.preferences = preferences;
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

    @POST
    @Path("offers:batch")
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, LINES, TABLE, JOB_POSTINGS, POSITION_OPENINGS, MediaType.TEXT_XML})
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(
            operationId = "postOfferBatch",
            summary = "Publish up to 20,000 offers, with a result for each line",
            description = "A JSON array, one offer a line (application/x-ndjson), a table (text/csv) whose columns "
                    + "are named as the fields, with dots between: `reference,title,pay.from`; several values in one "
                    + "cell stand apart by `|`; or up to 200 offers as schema.org JobPostings (application/ld+json) or "
                    + "HR-XML (application/xml), as offers:convert reads them. Good lines go in, the others come back with every finding. A reference "
                    + "that is known replaces. Up to 200 lines are answered at once, more in the background: follow "
                    + "`Location`.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OfferContent[].class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = OfferContent.class)),
                @Content(
                        mediaType = TABLE,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
                @Content(
                        mediaType = JOB_POSTINGS,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)),
                @Content(
                        mediaType = POSITION_OPENINGS,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "what became of each line",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(
            responseCode = "202",
            description = "taken in, to be done in the background",
            headers =
                    @Header(
                            name = "Location",
                            description = "the operation",
                            schema =
                                    @Schema(
                                            format = "uri-reference",
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Response batch(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "say what would happen and write nothing")
                    boolean dryRun,
            @QueryParam("mode")
                    @DefaultValue("changes")
                    @Parameter(
                            description = "`full`: these are all offers there are; what is missing is closed, after a "
                                    + "word (`:confirm`) where that is more than 30 %",
                            schema =
                                    @Schema(
                                            enumeration = {"changes", "full"},
                                            defaultValue = "changes"))
                    String mode,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        refuseUnknown(uri, mode);
        var asked = new Asked(BatchWork.KIND, dryRun, mode.equals("full"), preferences.isStrict(caller.isSandbox()));
        var lines = lines(body, headers.getMediaType(), asked);
        if (lines.count > MOST_LINES) {
            throw BatchProblems.BATCH_TOO_LONG.because(
                    Finding.error("", "too_many").with("most", MOST_LINES).with("count", lines.count));
        }
        turnstile.charge(Math.clamp(lines.count - 1L, 0, MOST_AT_ONCE - 1));
        return asked.whole() || preferences.wantsLater() || lines.count > MOST_AT_ONCE
                ? queued(asked, lines.inputs.get())
                : done(asked, lines.drafts.get());
    }

    /// What was sent, to be kept or to be read.
    private record Lines(
            int count, Supplier<List<String>> inputs, Supplier<List<JsonInput.Read<OfferContent>>> drafts) {}

    private Lines lines(byte[] body, @Nullable MediaType given, Asked asked) {
        var type = given == null ? "" : given.getType() + "/" + given.getSubtype();
        var format = formats.stream()
                .filter(one -> one.mediaType().equals(type.equals(MediaType.TEXT_XML) ? POSITION_OPENINGS : type))
                .findFirst();
        if (format.isPresent()) {
            var drafts = format.get().drafts(body);
            return new Lines(drafts.size(), () -> written(drafts), () -> drafts);
        }
        var elements = type.equals(TABLE) ? OfferTable.rows(body) : JsonInput.elements(body, type.equals(LINES));
        return new Lines(
                elements.size(),
                () -> elements.stream()
                        .map(element -> new String(element, StandardCharsets.UTF_8))
                        .toList(),
                () -> elements.stream()
                        .map(element -> JsonInput.read(element, OfferContent.class))
                        .map(read -> asked.strict() ? read : read.lenient())
                        .toList());
    }

    private static List<String> written(List<JsonInput.Read<OfferContent>> drafts) {
        return drafts.stream()
                .map(JsonInput.Read::value)
                .map(draft -> Differences.tree(java.util.Objects.requireNonNull(draft))
                        .toString())
                .toList();
    }

    private static void refuseUnknown(UriInfo uri, String mode) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "dryRun", "mode"));
        if (!MODES.contains(mode)) {
            findings.add(Nearest.to(mode, MODES).finding("?mode", "unknown_word"));
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
    }

    private Response queued(Asked asked, List<String> inputs) {
        var owner = owner();
        var operation =
                queue.queue(java.util.Objects.requireNonNull(owner.organisation()), owner.sandbox(), asked, inputs);
        return Response.accepted(OperationView.queued(operation))
                .location(URI.create("/api/v1/operations/" + operation.id()))
                .header("Retry-After", "2")
                .build();
    }

    private Response done(Asked asked, List<JsonInput.Read<OfferContent>> drafts) {
        var results = publish.publish(owner(), drafts, new PublishBatch.Manner(OfferSource.API, asked.dryRun()));
        return Response.ok(report(results, asked.dryRun())).build();
    }

    private Owner owner() {
        return Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
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
