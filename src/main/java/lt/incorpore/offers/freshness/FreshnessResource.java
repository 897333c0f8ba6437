package lt.incorpore.offers.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferProblems;
import lt.incorpore.offers.OfferState;
import lt.incorpore.offers.Owner;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
class FreshnessResource {

    private final ConfirmOffer confirm;
    private final Caller caller;

    FreshnessResource(ConfirmOffer confirm, Caller caller) {
        this.confirm = confirm;
        this.caller = caller;
    }

    @Schema(name = "OfferConfirmed")
    record Confirmed(String id, OfferState state, int version, LocalDate confirmedOn, LocalDate expiresOn) {}

    @POST
    @Path("offers/{id: [^:/]+}:confirm")
    @Idempotent
    @RolesAllowed({Roles.EMPLOYER, Roles.JOBSEEKER})
    @Operation(
            operationId = "confirmOffer",
            summary = "Say that an offer still stands",
            description =
                    "Asked for after thirty days; without an answer for a week the offer is paused, and this opens "
                            + "it again. Sending the offer again says the same.")
    @APIResponse(
            responseCode = "200",
            description = "it stands",
            content = @Content(schema = @Schema(implementation = Confirmed.class)))
    @APIResponse(responseCode = "410", description = "it has ended")
    public Confirmed confirm(@PathParam("id") String id) {
        var owner = Owner.of(caller).orElseThrow(() -> PlatformProblems.NOT_ALLOWED.because());
        var number = Offer.numberOf(id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        var offer = confirm.confirm(owner, number).orElseThrow(() -> OfferProblems.OFFER_GONE.because());
        return new Confirmed(offer.id(), offer.state(), offer.version(), offer.confirmedOn(), offer.expiresOn());
    }
}
