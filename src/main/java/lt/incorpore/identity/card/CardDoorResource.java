package lt.incorpore.identity.card;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.attempts.Network;
import lt.incorpore.identity.card.ChangePin.Change;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
class CardDoorResource {

    private final SignInWithCard signIn;
    private final ChangePin change;
    private final SignedIn signedIn;
    private final Network network;
    private final Caller caller;

    CardDoorResource(SignInWithCard signIn, ChangePin change, SignedIn signedIn, Network network, Caller caller) {
        this.signIn = signIn;
        this.change = change;
        this.signedIn = signedIn;
        this.network = network;
        this.caller = caller;
    }

    /// @param words the five words of the card, with spaces or hyphens between
    @Schema(name = "CardAndPin")
    public record CardAndPin(
            @Schema(examples = "lusab-babad-gutih-tugad-modog") @Nullable
            String words,

            @Schema(examples = "402816") @Nullable String pin) {

        @Override
        public String toString() {
            return "card and PIN";
        }
    }

    /// @param newPin 6 to 12 digits
    @Schema(name = "PinChange")
    public record PinChange(@Nullable String pin, @Nullable String newPin) {

        @Override
        public String toString() {
            return "change of a PIN";
        }
    }

    @POST
    @Path("sessions:with-card")
    @PermitAll
    @Operation(
            operationId = "signInWithCard",
            summary = "Sign in with a printed card and its PIN",
            description = "The answer sets a cookie that no script reads. Whatever is wrong, the refusal is the same.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CardAndPin.class)))
    @APIResponse(
            responseCode = "200",
            description = "signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.View.class)))
    @APIResponse(responseCode = "401", description = "refused")
    @APIResponse(responseCode = "429", description = "too many wrong tries; `Retry-After` says when to try again")
    public Response signIn(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, CardAndPin.class).orThrow();
        var account = signIn.by(told(sent.words()), told(sent.pin()), network.name());
        return signedIn.answer(account, Door.CARD, headers);
    }

    @PUT
    @Path("me/pin")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(
            operationId = "changePin",
            summary = "Choose another PIN; every other session and every key to the profile ends",
            description = "Programs that people let come in with a key have to be let in anew.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PinChange.class)))
    @APIResponse(responseCode = "204", description = "changed")
    public Response pin(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, PinChange.class).orThrow();
        var account = caller.ownAccount();
        change.to(new Change(
                account, caller.session().orElse(""), told(sent.pin()), told(sent.newPin()), network.name()));
        return Response.noContent().build();
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
