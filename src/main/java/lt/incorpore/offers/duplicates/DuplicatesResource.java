package lt.incorpore.offers.duplicates;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/offers/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
class DuplicatesResource {

    private final FindDuplicates find;
    private final ReadOffers offers;

    DuplicatesResource(FindDuplicates find, ReadOffers offers) {
        this.find = find;
        this.offers = offers;
    }

    /// @param likeness share of the runs of words that both have, 0.7 to 1
    @Schema(name = "DuplicateOffer")
    record Duplicate(
            String id, @Nullable String title, @Nullable String employer, double likeness) {}

    @Schema(name = "DuplicateOffers")
    record Duplicates(List<Duplicate> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "findDuplicates",
            summary = "Open offers in the same municipality that say nearly the same",
            description = "Also posted as: under another reference or another employer. None is hidden for it.")
    public Duplicates duplicates(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var number = Offer.numberOf(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var offer = offers.openWithNumbers(List.of(number)).get(number);
        if (offer == null) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return new Duplicates(find.of(offer.content(), number).stream()
                .map(DuplicatesResource::shown)
                .toList());
    }

    private static Duplicate shown(FindDuplicates.Duplicate one) {
        return new Duplicate(
                one.offer().id(),
                one.offer().content().title(),
                one.offer().employer(),
                Math.round(one.likeness() * 100) / 100.0);
    }
}
