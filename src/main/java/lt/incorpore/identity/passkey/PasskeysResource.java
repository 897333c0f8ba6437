package lt.incorpore.identity.passkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.OpenSession;
import lt.incorpore.identity.session.SessionCookie;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
class PasskeysResource {

    private static final String PRIVATE = "private, no-store";

    private final KeepPasskeys passkeys;
    private final Challenges challenges;
    private final CheckPasskey check;
    private final Leaving leaving;
    private final Caller caller;

    PasskeysResource(KeepPasskeys passkeys, Challenges challenges, CheckPasskey check, Leaving leaving, Caller caller) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.check = check;
        this.leaving = leaving;
        this.caller = caller;
    }

    /// What goes out to whoever signed.
    @jakarta.enterprise.context.ApplicationScoped
    static class Leaving {

        private final SignedIn signedIn;
        private final OpenSession open;

        Leaving(SignedIn signedIn, OpenSession open) {
            this.signedIn = signedIn;
            this.open = open;
        }

        Response in(lt.incorpore.identity.account.Account account, HttpHeaders headers) {
            return signedIn.answer(account, Door.PASSKEY, headers);
        }

        Response goesOn(String session) {
            return Response.noContent()
                    .cookie(SessionCookie.of(open.proveAgain(session)))
                    .build();
        }
    }

    /// What a browser asks of a device (W3C WebAuthn, 5.4 and 5.5). Binary is base64url.
    ///
    /// @param challenge  to be signed within five minutes, once
    /// @param rpId       the name to which the key is bound
    /// @param user       whoever is signed in, for a new key
    /// @param algorithms COSE numbers that are taken
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PasskeyChallenge")
    public record Challenge(
            String challenge, String rpId, @Nullable String user, List<Long> algorithms, String userVerification) {}

    /// @param credential what the browser made (`PublicKeyCredential.toJSON()`)
    @Schema(name = "PasskeyNew")
    public record New(
            @Schema(examples = "my phone") @Nullable String label,
            @Nullable Map<String, Object> credential) {}

    /// @param credential what the browser made (`PublicKeyCredential.toJSON()`)
    @Schema(name = "PasskeySigned")
    public record Signed(@Nullable Map<String, Object> credential) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Passkey")
    public record View(
            String id,
            String label,
            LocalDate createdOn,
            @Nullable LocalDate usedOn) {

        static View of(Passkey key) {
            return new View(key.name(), key.label, key.createdOn, key.usedOn);
        }
    }

    @Schema(name = "Passkeys")
    public record Views(List<View> items) {}

    @POST
    @Path("passkey-challenges")
    @PermitAll
    @Operation(
            operationId = "askPasskey",
            summary = "Get something for a device to sign",
            description = "Signed in: for a new key, or to show the second factor again. Else to sign in.")
    @APIResponse(
            responseCode = "200",
            description = "what the browser hands to the device",
            content = @Content(schema = @Schema(implementation = Challenge.class)))
    public Response challenge(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var account = caller.account().orElse(null);
        return ok(new Challenge(
                base64(challenges.fresh(account)),
                check.host(),
                account == null ? null : base64(KeepPasskeys.owner(account)),
                CheckPasskey.ALGORITHMS,
                "required"));
    }

    @POST
    @Path("sessions:with-passkey")
    @PermitAll
    @Operation(
            operationId = "signInWithPasskey",
            summary = "Sign in with a passkey",
            description = "The device has verified its owner, so it is two factors. The answer sets a cookie.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Signed.class)))
    @APIResponse(
            responseCode = "200",
            description = "signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.View.class)))
    @APIResponse(responseCode = "401", description = "refused")
    public Response signIn(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Signed.class).orThrow();
        return leaving.in(passkeys.signed(json(sent.credential()), null), headers);
    }

    @POST
    @Path("me/passkey-proofs")
    @Authenticated
    @Operation(operationId = "proveWithPasskey", summary = "Show the second factor again, with a passkey")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Signed.class)))
    @APIResponse(responseCode = "204", description = "shown; the session goes on under a new cookie")
    public Response prove(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var account = caller.ownAccount();
        var sent = JsonInput.read(body, Signed.class).orThrow();
        passkeys.signed(json(sent.credential()), account);
        return leaving.goesOn(caller.session().orElse(""));
    }

    @GET
    @Path("me/passkeys")
    @Authenticated
    @Operation(operationId = "listPasskeys", summary = "Passkeys with which one can sign in")
    @APIResponse(
            responseCode = "200",
            description = "oldest first",
            content = @Content(schema = @Schema(implementation = Views.class)))
    public Response list(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return ok(new Views(
                passkeys.of(caller.ownAccount()).stream().map(View::of).toList()));
    }

    @POST
    @Path("me/passkeys")
    @Authenticated
    @NeedsFreshProof
    @Operation(operationId = "addPasskey", summary = "Add a passkey")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = New.class)))
    @APIResponse(
            responseCode = "200",
            description = "added",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, New.class).orThrow();
        var label = sent.label() == null ? "" : sent.label();
        var findings = new java.util.ArrayList<lt.incorpore.platform.Finding>();
        lt.incorpore.platform.Bounds.text("/label", label, 80, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return ok(View.of(passkeys.take(caller.ownAccount(), label, json(sent.credential()))));
    }

    @DELETE
    @Path("me/passkeys/{id}")
    @Authenticated
    @NeedsFreshProof
    @Operation(operationId = "forgetPasskey", summary = "Forget a passkey; it opens nothing any more")
    @APIResponse(responseCode = "204", description = "forgotten")
    public Response forget(
            @PathParam("id") @Parameter(description = "`id` of the list") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        if (!passkeys.forget(caller.ownAccount(), id)) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return Response.noContent().build();
    }

    private static String json(@Nullable Map<String, Object> credential) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(credential == null ? Map.of() : credential)
                .toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Response ok(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }
}
