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
import lt.incorpore.identity.card.PrintedCard;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
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
    private final IdentityConfig config;
    private final Caller caller;
    private final Reader reader;

    CardsResource(GiveCard give, IdentityConfig config, Caller caller, Reader reader) {
        this.give = give;
        this.config = config;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param profile whose; absent: a centre makes a new, empty profile, and a person means their own
    @Schema(name = "CardOrder")
    public record Order(@Nullable UUID profile) {}

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
                            + "(`DELETE /me/keys` ends it as well). To somebody who has a profile, a centre gives "
                            + "one only when the person lets it help, or had a card of this centre; the person can "
                            + "read that it was done.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Order.class)))
    @APIResponse(
            responseCode = "201",
            description = "the card, shown once",
            content = @Content(schema = @Schema(implementation = Issued.class)))
    public Response issue(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var order = body.length == 0
                ? new Order(null)
                : JsonInput.read(body, Order.class).orThrow();
        var given = give.by(caller, order.profile());
        var words = given.card().words();
        var pin = given.card().pin();
        var issued = new Issued(
                given.profile(),
                words,
                pin,
                PrintedCard.link(config.address(), words),
                PrintedCard.svg(reader.lang(), config.address(), words, pin),
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
            description = "One's own, or one that this centre gave out.")
    @APIResponse(responseCode = "204", description = "ended")
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
