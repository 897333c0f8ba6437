package lt.incorpore.identity.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.Roles;
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
@Tag(name = "Accounts", description = "Who is let in, in what role. Administrators see accounts, and no people.")
class EnrolmentsResource {

    private static final String PRIVATE = "private, no-store";

    private final Invite invite;
    private final Enrol enrol;
    private final SignedIn signedIn;
    private final Caller caller;

    EnrolmentsResource(Invite invite, Enrol enrol, SignedIn signedIn, Caller caller) {
        this.invite = invite;
        this.enrol = enrol;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    /// @param organisation for whom they will work; for employer, counsellor, assistant and organiser alone
    /// @param label        what the account is called in the list; not a person's name
    @Schema(name = "Invitation")
    public record Invitation(
            @Schema(examples = "counsellor") @Nullable String role,
            @Nullable UUID organisation,
            @Schema(examples = "desk 3") @Nullable String label) {}

    /// @param link shown once; it opens once
    @Schema(name = "EnrolmentLink")
    public record Link(String link, Instant expiresAt) {

        static Link of(Invite.Invited invited) {
            return new Link(invited.link(), invited.expiresAt());
        }
    }

    /// @param code what stands behind the `#` of the link
    @Schema(name = "EnrolmentCode")
    public record Code(@Nullable String code) {}

    /// @param secret  for an app that makes codes, to be typed
    /// @param address the same, as a picture tells it
    /// @param picture the same, as SVG
    /// @param token   sent back when the link is used; good for an hour
    @Schema(name = "EnrolmentOffer")
    public record Offer(String role, String label, String secret, String address, String picture, String token) {}

    /// @param token    from the answer that showed the secret
    /// @param name     to sign in with; 3 to 80 letters, digits or . _ @ + -
    /// @param password 15 to 200 characters
    /// @param totpCode six digits that the app shows
    @Schema(name = "EnrolmentChoice")
    public record Choice(
            @Nullable String code,
            @Nullable String token,
            @Nullable String name,
            @Nullable String password,
            @Nullable String totpCode) {

        @Override
        public String toString() {
            return "choice";
        }
    }

    /// @param recoveryCodes each opens once in place of the app; shown once
    @Schema(name = "Enrolled")
    public record Enrolled(SignedIn.View account, List<String> recoveryCodes) {}

    @POST
    @Path("enrolments")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @NeedsFreshProof
    @Operation(operationId = "inviteSomebody", summary = "Make a link that lets somebody in, once, within a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(
            responseCode = "200",
            description = "the link, shown once",
            content = @Content(schema = @Schema(implementation = Link.class)))
    public Response invite(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Invitation.class).orThrow();
        var role = GivenRole.checked(sent.role(), sent.organisation(), sent.label());
        var invited = invite.somebody(role, sent.organisation(), told(sent.label()), caller.name());
        return ok(Link.of(invited));
    }

    @POST
    @Path("enrolments:open")
    @PermitAll
    @Operation(
            operationId = "openEnrolment",
            summary = "See what a link offers; it stays good",
            description =
                    "Each time another secret is shown: whoever opened the link before, and did not use it, knows "
                            + "nothing of the second factor that it gives.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Code.class)))
    @APIResponse(
            responseCode = "200",
            description = "the role, and a secret for the app",
            content = @Content(schema = @Schema(implementation = Offer.class)))
    public Response open(byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var offered =
                enrol.offered(told(JsonInput.read(body, Code.class).orThrow().code()));
        return ok(new Offer(
                offered.role(),
                offered.label(),
                offered.secret(),
                offered.address(),
                offered.picture(),
                offered.token()));
    }

    @POST
    @Path("enrolments:complete")
    @PermitAll
    @Operation(
            operationId = "completeEnrolment",
            summary = "Use a link: choose name and password, show a code of the app",
            description = "The answer sets a cookie: one is signed in.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Choice.class)))
    @APIResponse(
            responseCode = "200",
            description = "let in",
            content = @Content(schema = @Schema(implementation = Enrolled.class)))
    public Response complete(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Choice.class).orThrow();
        var enrolled = enrol.with(new Enrol.Chosen(
                told(sent.code()),
                told(sent.token()),
                told(sent.name()),
                told(sent.password()),
                told(sent.totpCode())));
        var cookie = signedIn.cookie(enrolled.account(), Door.PASSWORD, headers);
        return Response.ok(new Enrolled(signedIn.view(enrolled.account()), enrolled.recoveryCodes()))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .cookie(cookie)
                .build();
    }

    private static Response ok(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
