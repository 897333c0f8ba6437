package lt.incorpore.feeds.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lt.incorpore.feeds.changes.FollowOffers.FeedPage;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feeds/offers")
@Tag(name = "Feeds", description = "Follow all open offers: a snapshot, and from there every change.")
class ChangesResource {

    static final String LINES = "application/x-ndjson";

    private static final int DEFAULT_LIMIT = 500;
    private static final int MOST = 1000;
    private static final String DESCRIPTION =
            "As one JSON document, or as lines (application/x-ndjson): an item a line, then one line with `cursor` and "
                    + "`more`. An answer without that last line was cut off: ask again.";

    private final FollowOffers follow;
    private final ObjectMapper json;

    ChangesResource(FollowOffers follow, ObjectMapper json) {
        this.follow = follow;
        this.json = json;
    }

    /// The last line of an answer in lines.
    record LastLine(String cursor, boolean more) {}

    @GET
    @Path("snapshot")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @Operation(
            operationId = "snapshotOffers",
            summary = "All open offers, to begin following",
            description = DESCRIPTION + " While `more` is true, ask here again with `after`; then go on with the "
                    + "changes, with the same cursor.")
    @APIResponse(
            responseCode = "200",
            description = "a page of open offers",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = FeedItem.class))
            })
    @APIResponse(responseCode = "410", description = "the cursor is too old: begin a new snapshot")
    public Response snapshot(
            @QueryParam("after") @Nullable @Parameter(description = "`cursor` of the page before") String after,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            description = "1 to 1000 items",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .INTEGER))
                    String limit,
            @Context UriInfo uri,
            @Context Request request) {
        var most = limit(limit, uri, new ArrayList<>());
        return answer(follow.snapshot(after, most), request);
    }

    @GET
    @Path("changes")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @Operation(
            operationId = "followOffers",
            summary = "What changed since a cursor",
            description = DESCRIPTION + " An offer that can no longer be taken comes with `removed` and a reason. Keep "
                    + "the cursor together with what you applied: nothing is lost and nothing comes twice, even after "
                    + "a crash.")
    @APIResponse(
            responseCode = "200",
            description = "a page of changes",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = FeedItem.class))
            })
    @APIResponse(responseCode = "410", description = "the cursor is too old: take a snapshot")
    public Response changes(
            @QueryParam("after")
                    @Nullable
                    @Parameter(required = true, description = "`cursor` of the snapshot or of the changes before")
                    String after,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            description = "1 to 1000 items",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .INTEGER))
                    String limit,
            @Context UriInfo uri,
            @Context Request request) {
        var findings = new ArrayList<Finding>();
        var cursor = after == null ? "" : after;
        if (cursor.isEmpty()) {
            findings.add(Finding.error("?after", "cursor_missing"));
        }
        var most = limit(limit, uri, findings);
        return answer(follow.changes(cursor, most), request);
    }

    private static int limit(@Nullable String limit, UriInfo uri, List<Finding> findings) {
        findings.addAll(KnownParameters.findings(uri, "after", "limit"));
        KnownParameters.once(uri.getQueryParameters(), List.of("after", "limit"), findings);
        var most = Bounds.whole("?limit", limit, DEFAULT_LIMIT, findings);
        Bounds.number("?limit", most, 1, MOST, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        return most;
    }

    private Response answer(FeedPage page, Request request) {
        var json = MediaType.APPLICATION_JSON_TYPE;
        var lines = MediaType.valueOf(LINES);
        var chosen = request.selectVariant(Variant.mediaTypes(json, lines).add().build());
        var asLines = chosen != null && lines.isCompatible(chosen.getMediaType());
        return Response.ok(asLines ? lines(page) : page, asLines ? lines : json)
                .header("Vary", "Accept")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private String lines(FeedPage page) {
        return page.items().stream().map(this::line).collect(Collectors.joining())
                + line(new LastLine(page.cursor(), page.more()));
    }

    private String line(Object value) {
        try {
            return json.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An item of the feed cannot be written", e);
        }
    }
}
