package lt.incorpore.feeds.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EMPLOYER)
@Tag(name = "Webhooks", description = "Hear of one's own offers and long work by signed calls (Standard Webhooks 1.0).")
class WebhooksResource {

    private static final int MOST = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final KeepWebhooks keep;
    private final Cursors cursors;
    private final Caller caller;

    WebhooksResource(KeepWebhooks keep, Cursors cursors, Caller caller) {
        this.keep = keep;
        this.cursors = cursors;
        this.caller = caller;
    }

    /// @param address https, on the public internet
    /// @param events  what is to be told; all when absent
    @Schema(name = "NewWebhook")
    record New(@Nullable String address, @Nullable List<String> events) {}

    /// @param secret        to check signatures with; only in the answer that made it
    /// @param pausedBecause why it is called no more: `failed_for_days`, `endpoint_gone`, `secret_unreadable`
    /// @param failures      failed attempts since the last one that succeeded
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Webhook")
    record View(
            @Schema(examples = "whk_0f3c") String id,
            String address,
            List<String> events,
            Webhook.State state,
            @Nullable String pausedBecause,
            int failures,
            Instant createdAt,
            @Nullable String secret) {

        static View of(Webhook webhook, @Nullable String secret) {
            return new View(
                    webhook.id,
                    webhook.address,
                    webhook.events,
                    webhook.state,
                    webhook.pausedBecause,
                    webhook.failures,
                    webhook.createdAt,
                    secret);
        }
    }

    @Schema(name = "WebhookList")
    record Views(List<View> items) {}

    /// @param id          the `webhook-id` of the call
    /// @param offer       which it is about; absent for operations and tests
    /// @param operation   which it is about
    /// @param lastStatus  HTTP status of the last answer
    /// @param lastFailure why the last attempt failed, such as `status_503`, `no_answer` or `host_unknown`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookDelivery")
    record Told(
            String id,
            String event,
            @Nullable String offer,
            @Nullable String operation,
            @Nullable String reference,
            Instant happenedAt,
            Delivery.State state,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable String lastFailure) {

        static Told of(Delivery delivery) {
            return new Told(
                    delivery.id,
                    delivery.event,
                    delivery.offer == null ? null : Offer.idOf(delivery.offer),
                    delivery.operation,
                    delivery.reference,
                    delivery.happenedAt,
                    delivery.state,
                    delivery.attempts,
                    delivery.state == Delivery.State.WAITING ? delivery.nextAttemptAt : null,
                    delivery.lastStatus,
                    delivery.lastFailure);
        }
    }

    /// @param next cursor of the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookDeliveries")
    record AllTold(List<Told> items, @Nullable String next) {}

    @POST
    @Idempotent
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "postWebhook",
            summary = "Ask to be told of one's own offers",
            description = "Events: offer.published, offer.held, offer.paused, offer.closed, offer.expired, "
                    + "offer.confirmation_due when we ask whether an offer still stands, and operation.finished when "
                    + "long work has ended. A call holds what happened to what, no more; ask for the rest. Headers webhook-id, webhook-timestamp "
                    + "and webhook-signature as Standard Webhooks 1.0 says. Answer with 2xx within 15 seconds; else it "
                    + "is tried again for three days, then the endpoint is paused. Answer 410 to end at once. A call "
                    + "may come twice: keep its webhook-id.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = New.class)))
    @APIResponse(
            responseCode = "201",
            description = "made; the secret is shown this once",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response post(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var wanted = JsonInput.read(body, New.class).orThrow();
        var events = wanted.events == null
                ? List.<String>of()
                : wanted.events.stream().filter(Objects::nonNull).toList();
        var made = keep.make(caller.ownOrganisation(), wanted.address, events);
        return Response.created(URI.create("/api/v1/webhooks/" + made.webhook().id))
                .header(Caching.HEADER, Caching.PRIVATE)
                .entity(View.of(made.webhook(), made.secret()))
                .build();
    }

    @GET
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(operationId = "listWebhooks", summary = "The organisation's endpoints and how they fare")
    public Views list(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return new Views(keep.of(caller.ownOrganisation()).stream()
                .map(webhook -> View.of(webhook, null))
                .toList());
    }

    @DELETE
    @Path("{id}")
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(operationId = "deleteWebhook", summary = "Remove an endpoint and all that was still to be told to it")
    @APIResponse(responseCode = "204", description = "removed")
    public void delete(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        keep.remove(caller.ownOrganisation(), id);
    }

    @POST
    @Path("{id: [^:/]+}:rotate")
    @Idempotent
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give an endpoint another secret",
            description = "For a day both secrets sign, so that none of the calls is refused while you change over.")
    @APIResponse(
            responseCode = "200",
            description = "the new secret, shown this once",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response rotate(@PathParam("id") String id) {
        var made = keep.changeSecret(caller.ownOrganisation(), id);
        return Response.ok(View.of(made.webhook(), made.secret()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @POST
    @Path("{id: [^:/]+}:resume")
    @Idempotent
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "resumeWebhook",
            summary = "Call a paused endpoint again",
            description = "What happened meanwhile is told now; what was given up can be replayed.")
    public View resume(@PathParam("id") String id) {
        return View.of(keep.resume(caller.ownOrganisation(), id), null);
    }

    @POST
    @Path("{id: [^:/]+}:test")
    @Idempotent
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "testWebhook",
            summary = "Call an endpoint now, to try it out",
            description = "Tells webhook.test once, within seconds, even to a paused endpoint; a failure counts for "
                    + "nothing. How it went stands among the deliveries.")
    @APIResponse(
            responseCode = "202",
            description = "it will be called",
            content = @Content(schema = @Schema(implementation = Told.class)))
    public Response test(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        return Response.accepted(Told.of(keep.tryOut(caller.ownOrganisation(), id)))
                .build();
    }

    @GET
    @Path("{id}/deliveries")
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(operationId = "listDeliveries", summary = "What was told to an endpoint, and how it went, newest first")
    public AllTold deliveries(
            @PathParam("id") String id,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(description = "1 to 100", schema = @Schema(type = SchemaType.INTEGER))
                    String limit,
            @QueryParam("cursor") @Nullable @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var findings = new ArrayList<Finding>(KnownParameters.findings(uri, "limit", "cursor"));
        var most = Bounds.whole("?limit", limit, DEFAULT_LIMIT, findings);
        Bounds.number("?limit", most, 1, MOST, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        var filters = "deliveries " + id;
        var before =
                cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : Instant.parse(cursors.open(filters, cursor));
        var found = keep.deliveries(caller.ownOrganisation(), id, before, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most
                ? cursors.seal(filters, page.getLast().happenedAt.toString())
                : null;
        return new AllTold(page.stream().map(Told::of).toList(), next);
    }

    @POST
    @Path("{id}/deliveries/{delivery: [^:/]+}:replay")
    @Idempotent
    @NeedsScope(Scopes.WEBHOOKS_WRITE)
    @Operation(operationId = "replayDelivery", summary = "Tell an event again")
    public Told replay(
            @PathParam("id") String id,
            @PathParam("delivery") @Parameter(description = "`id` of a delivery") String delivery) {
        return Told.of(keep.replay(caller.ownOrganisation(), id, delivery));
    }
}
