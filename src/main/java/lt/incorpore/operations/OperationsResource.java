package lt.incorpore.operations;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.operations.FollowOperation.Progress;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Follow, confirm and cancel long work, by whoever asked for it.")
class OperationsResource {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int MOST_A_PAGE = 200;
    private static final List<String> OUTCOMES = List.of("CREATED", "UPDATED", "UNCHANGED", "CLOSED", "REJECTED");

    private final FollowOperation follow;
    private final Caller caller;
    private final Cursors cursors;
    private final Reader reader;

    OperationsResource(FollowOperation follow, Caller caller, Cursors cursors, Reader reader) {
        this.follow = follow;
        this.caller = caller;
        this.cursors = cursors;
        this.reader = reader;
    }

    /// Only the contract speaks of it.
    @Schema(name = "PageOfOperationLines")
    public record Lines(
            List<OperationView.Line> items,
            Page.Total total,
            @Nullable String next) {}

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_READ)
    @Operation(
            operationId = "getOperation",
            summary = "How far an operation has come",
            description = "`Retry-After` says when it is worth asking again; without it there is nothing to wait for.")
    @APIResponse(
            responseCode = "200",
            description = "state, progress and counts",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        return answer(OperationView.of(progress(id), reader.lang()));
    }

    @GET
    @Path("{id}/lines")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_READ)
    @Operation(
            operationId = "listOperationLines",
            summary = "What became of each line",
            description = "In the order in which they were sent. Lines that wait are not there yet.")
    @APIResponse(
            responseCode = "200",
            description = "a page of lines",
            content = @Content(schema = @Schema(implementation = Lines.class)))
    public Page<OperationView.Line> lines(
            @PathParam("id") String id,
            @QueryParam("outcome")
                    @Nullable
                    @Parameter(description = "only lines of one outcome: CREATED, UPDATED, UNCHANGED, CLOSED, REJECTED")
                    String outcome,
            @QueryParam("limit") @DefaultValue("100") @Parameter(description = "1 to 200") int limit,
            @QueryParam("cursor") @Nullable @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "outcome", "limit", "cursor"));
        Bounds.number("?limit", limit, 1, MOST_A_PAGE, findings);
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            findings.add(Nearest.to(outcome, OUTCOMES).finding("?outcome", "unknown_word"));
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        var filters = "operation " + id + ' ' + outcome;
        var progress = progress(id);
        var from = cursor == null ? 0 : Integer.parseInt(cursors.open(filters, cursor));
        var found = follow.lines(id, outcome, from, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var lang = reader.lang();
        var total = outcome == null
                ? progress.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                : progress.counts().getOrDefault(outcome, 0);
        return new Page<>(
                shown.stream().map(line -> OperationView.Line.of(line, lang)).toList(),
                new Page.Total(total, true),
                found.size() > limit
                        ? cursors.seal(filters, Integer.toString(shown.getLast().place() + 1))
                        : null);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "streamOperation",
            summary = "How far an operation has come, twice a second until it ends or asks",
            description = "Server-sent events; each holds what `getOperation` answers.")
    public Multi<OperationView> events(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        progress(id);
        var organisation = caller.ownOrganisation();
        var lang = reader.lang();
        return Multi.createFrom()
                .ticks()
                .every(BEAT)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMultiAndConcatenate(tick -> beat(organisation, id, lang))
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    // Nothing after the last word.
    private Multi<Optional<OperationView>> beat(UUID organisation, String id, Lang lang) {
        var view = follow.progress(organisation, id).map(progress -> OperationView.of(progress, lang));
        return view.filter(seen -> !seen.isEnded()).isPresent()
                ? Multi.createFrom().item(view)
                : Multi.createFrom().items(view, Optional.empty());
    }

    @POST
    @Path("{id: [^:/]+}:confirm")
    @Idempotent
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(operationId = "confirmOperation", summary = "Let an operation go on with what it asked about")
    @APIResponse(
            responseCode = "202",
            description = "it goes on",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @APIResponse(responseCode = "409", description = "it asks nothing")
    public Response confirm(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var view = OperationView.of(follow.confirm(caller.ownOrganisation(), id), reader.lang());
        return Response.accepted(view).header(Caching.HEADER, Caching.PRIVATE).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_WRITE)
    @Operation(
            operationId = "cancelOperation",
            summary = "Stop an operation",
            description = "What was done stays done; what was not is left. To stop it again changes nothing.")
    @APIResponse(responseCode = "204", description = "stopped, or ended before")
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        follow.cancel(caller.ownOrganisation(), id);
        return Response.noContent().build();
    }

    private Progress progress(String id) {
        return follow.progress(caller.ownOrganisation(), id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    private static Response answer(OperationView view) {
        var answer = Response.ok(view).header(Caching.HEADER, Caching.PRIVATE);
        return (view.isEnded() ? answer : answer.header("Retry-After", "2")).build();
    }
}
