package lt.incorpore.identity.staff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
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
import java.util.List;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.attempts.Network;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.SessionCookie;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.identity.staff.KeepFactors.Asking;
import lt.incorpore.identity.staff.SignInWithPassword.Typed;
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
class PasswordDoorResource {

    private static final String PRIVATE = "private, no-store";

    private final SignInWithPassword signIn;
    private final KeepFactors factors;
    private final SignedIn signedIn;
    private final Where where;

    PasswordDoorResource(SignInWithPassword signIn, KeepFactors factors, SignedIn signedIn, Where where) {
        this.signIn = signIn;
        this.factors = factors;
        this.signedIn = signedIn;
        this.where = where;
    }

    /// Who asks, and from where.
    @jakarta.enterprise.context.RequestScoped
    static class Where {

        private final Caller caller;
        private final Network network;

        Where(Caller caller, Network network) {
            this.caller = caller;
            this.network = network;
        }

        String network() {
            return network.name();
        }

        Asking asking() {
            return new Asking(caller.ownAccount(), caller.session().orElse(""), network());
        }
    }

    /// @param code of the app, or one of those on paper
    @Schema(name = "PasswordAndCode")
    public record Sent(
            @Nullable String name,
            @Nullable String password,
            @Schema(examples = "402816") @Nullable String code) {

        @Override
        public String toString() {
            return "name and password";
        }
    }

    @Schema(name = "PasswordChange")
    public record Change(
            @Nullable String password, @Nullable String newPassword) {

        @Override
        public String toString() {
            return "change of a password";
        }
    }

    /// @param code of the app, or one of those on paper
    @Schema(name = "Proof")
    public record Proof(
            @Schema(examples = "402816") @Nullable String code) {}

    /// @param codes each opens once in place of the app; shown once
    @Schema(name = "RecoveryCodes")
    public record RecoveryCodes(List<String> codes) {}

    @POST
    @Path("sessions:with-password")
    @PermitAll
    @Operation(
            operationId = "signInWithPassword",
            summary = "Sign in with name, password and second factor",
            description = "The answer sets a cookie that no script reads. Whatever is wrong, the refusal is the same.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.class)))
    @APIResponse(
            responseCode = "200",
            description = "signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.View.class)))
    @APIResponse(responseCode = "401", description = "refused")
    @APIResponse(responseCode = "429", description = "too many wrong tries; `Retry-After` says when to try again")
    public Response signIn(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Sent.class).orThrow();
        var cookie = headers.getCookies().get(SessionCookie.DEVICE);
        var device = cookie == null ? null : cookie.getValue();
        var typed = new Typed(told(sent.name()), told(sent.password()), told(sent.code()));
        var in = signIn.by(typed, where.network(), device);
        return Response.fromResponse(signedIn.answer(in.account(), Door.PASSWORD, headers))
                .cookie(SessionCookie.device(in.device()))
                .build();
    }

    @POST
    @Path("me/proofs")
    @Authenticated
    @Operation(
            operationId = "proveAgain",
            summary = "Show the second factor again, for what asks for a fresh one",
            description = "The session goes on under a new cookie.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Proof.class)))
    @APIResponse(responseCode = "204", description = "shown")
    public Response prove(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Proof.class).orThrow();
        return goesOn(factors.prove(where.asking(), told(sent.code())));
    }

    @PUT
    @Path("me/password")
    @Authenticated
    @NeedsFreshProof
    @Operation(
            operationId = "changePassword",
            summary = "Choose another password; every other session ends, and passkeys are forgotten",
            description = "Whoever added a passkey behind the owner's back is out. Add those anew that are yours.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Change.class)))
    @APIResponse(responseCode = "204", description = "changed; the session goes on under a new cookie")
    public Response change(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Change.class).orThrow();
        return goesOn(factors.changePassword(where.asking(), told(sent.password()), told(sent.newPassword())));
    }

    @POST
    @Path("me/recovery-codes")
    @Authenticated
    @NeedsFreshProof
    @Operation(operationId = "makeRecoveryCodes", summary = "Make new codes for paper; those before are dead")
    @APIResponse(
            responseCode = "200",
            description = "the codes, shown once",
            content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
    public Response recoveryCodes(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var codes = factors.freshRecoveryCodes(where.asking().account());
        return Response.ok(new RecoveryCodes(codes))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    private static Response goesOn(String token) {
        return Response.noContent().cookie(SessionCookie.of(token)).build();
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
