package lt.incorpore.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsScope;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.Scopes;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
class OwnOffersResource {

    private static final int MOST_A_PAGE = 100;

    private final Offers offers;
    private final OfferAnswers answers;
    private final Cursors cursors;
    private final Caller caller;

    OwnOffersResource(Offers offers, OfferAnswers answers, Cursors cursors, Caller caller) {
        this.offers = offers;
        this.answers = answers;
        this.cursors = cursors;
        this.caller = caller;
    }

    /// Only the contract speaks of it: a page of offers as they are shown.
    @Schema(name = "PageOfferView")
    public record OwnOffers(
            List<OfferView> items,
            Page.Total total,
            @Nullable String next) {}

    @GET
    @Path("own-offers")
    @RolesAllowed(Roles.EMPLOYER)
    @NeedsScope(Scopes.OFFERS_READ)
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
        var organisation = caller.ownOrganisation();
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
}
