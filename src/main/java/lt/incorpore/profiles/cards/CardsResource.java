package lt.incorpore.profiles.cards;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.attempts.Network;
import lt.incorpore.identity.card.PrintedCard;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.idempotency.AnswerAbout;
import lt.incorpore.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RolesAllowed({Roles.JOBSEEKER, Roles.COUNSELLOR, Roles.ASSISTANT})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cards", description = "Printed cards with which people sign in, without telephone or e-mail.")
class CardsResource {

    private final GiveCard give;
    private final AnswerAbout about;
    private final Network network;
    private final IdentityConfig config;
    private final Caller caller;
    private final Reader reader;

    CardsResource(
            GiveCard give, AnswerAbout about, Network network, IdentityConfig config, Caller caller, Reader reader) {
        this.give = give;
        this.about = about;
        this.network = network;
        this.config = config;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param profile whose; absent: a centre makes a new, empty profile, and a person means their own
    /// @param pin     of the card before, typed by the person: for a centre without the person's consent, and for a
    ///                key where there is or was a card
    @Schema(name = "CardOrder")
    public record Order(
            @Nullable UUID profile,
            @Schema(examples = "402816") @Nullable String pin) {

        @Override
        public String toString() {
            return "order of a card for " + profile;
        }
    }

    /// @param words five made-up words; shown once
    /// @param pin   shown once; the person may choose another
    /// @param link  what a camera reads
    /// @param print the card, ready to be printed, as SVG
    /// @param keysEnded how many keys to the profile opened until now
    @Schema(name = "Card")
    public record Issued(
            UUID profile,

            @Schema(examples = "lusab-babad-gutih-tugad-modog")
            String words,

            @Schema(examples = "402816") String pin,
            String link,
            String print,
            int keysEnded) {

        @Override
        public String toString() {
            return "card of " + profile;
        }
    }

    @POST
    @Path("cards")
    @Idempotent
    @Operation(
            operationId = "issueCard",
            summary = "Give somebody a card to sign in with",
            description =
                    "Words or a picture for a camera, and a PIN. The card before, every session with it, and every "
                            + "key to the profile are dead; a key that asks for its own profile goes on "
                            + "(`DELETE /me/keys` ends it as well). A key alone takes the first card only; for another it "
                            + "needs the PIN of the card before. To somebody who has a profile a centre gives one only "
                            + "when the person lets it help (COUNSELLOR_ACCESS; counsellors alone), or when this centre gave "
                            + "the card before and the person types its PIN: tries are counted as those of a sign-in. It is "
                            + "one of the people whom the giver sees in a day. The person reads it in the log, and is told at "
                            + "the next sign-in. Without a profile a fresh card with an empty one is given at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Order.class)))
    @APIResponse(
            responseCode = "201",
            description = "the card, shown once",
            content = @Content(schema = @Schema(implementation = Issued.class)))
    @APIResponse(
            responseCode = "403",
            description = "neither the person's consent nor the PIN of a card of this centre; or nobody known here")
    @APIResponse(responseCode = "409", description = "a key asks, there is or was a card, and its PIN was not sent")
    @APIResponse(responseCode = "429", description = "too many wrong PINs, or cards enough for now")
    public Response issue(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var order = body.length == 0
                ? new Order(null, null)
                : JsonInput.read(body, Order.class).orThrow();
        var pin = order.pin() == null ? "" : order.pin().strip();
        if (!pin.isEmpty() && order.profile() == null && caller.profile().isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/profile", "card_pin_without_profile"));
        }
        var given = give.by(caller, new GiveCard.Wanted(order.profile(), pin, network.name()));
        about.person(given.profile());
        var words = given.card().words();
        var issued = new Issued(
                given.profile(),
                words,
                given.card().pin(),
                PrintedCard.link(config.address(), words),
                PrintedCard.svg(
                        reader.lang(), config.address(), words, given.card().pin()),
                given.keysEnded());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .entity(issued)
                .build();
    }

    @DELETE
    @Path("cards/{profile}")
    @Operation(
            operationId = "revokeCard",
            summary = "End a card, and every session with it, at once",
            description = "One's own, after signing in: a key alone ends none. Or one that this centre gave out.")
    @APIResponse(responseCode = "204", description = "ended")
    @APIResponse(responseCode = "409", description = "a key asks to end the card of its own profile")
    public Response revoke(
            @PathParam("profile")
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(description = "whose card")
                    String profile,
            @Context UriInfo uri) {
        KnownParameters.check(uri);
        if (!give.take(caller, uuid(profile))) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return Response.noContent().build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw PlatformProblems.NOT_FOUND.because();
        }
    }
}
