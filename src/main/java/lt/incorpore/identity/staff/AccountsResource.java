package lt.incorpore.identity.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.NeedsFreshProof;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.Account;
import lt.incorpore.identity.account.KeepAccounts;
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
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountsResource {

    private static final String PRIVATE = "private, no-store";

    private final KeepAccounts accounts;
    private final ShutAccount shut;
    private final Invite invite;
    private final Caller caller;

    AccountsResource(KeepAccounts accounts, ShutAccount shut, Invite invite, Caller caller) {
        this.accounts = accounts;
        this.shut = shut;
        this.invite = invite;
        this.caller = caller;
    }

    /// @param label what an administrator called it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Account")
    public record View(
            @Schema(examples = "4fT9xQ2aB7cd") String id,
            @Schema(examples = "counsellor") String role,
            @Nullable UUID organisation,
            String label,
            Instant createdAt,
            boolean open) {

        static View of(Account account) {
            return new View(
                    account.id(),
                    account.role(),
                    account.organisation(),
                    account.label(),
                    account.createdAt(),
                    account.isOpen());
        }
    }

    @Schema(name = "Accounts")
    public record Views(List<View> items) {}

    /// @param organisation for employer, counsellor, assistant and organiser alone
    @Schema(name = "RoleChange")
    public record RoleChange(
            @Nullable String role, @Nullable UUID organisation) {}

    @GET
    @Path("accounts")
    @Operation(
            operationId = "listAccounts",
            summary = "Accounts of staff and employers",
            description = "The newest thousand. Accounts of people are not among them.")
    @APIResponse(
            responseCode = "200",
            description = "newest first",
            content = @Content(schema = @Schema(implementation = Views.class)))
    public Response list(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return ok(new Views(accounts.ofStaff().stream().map(View::of).toList()));
    }

    @POST
    @Path("accounts/{id: [^:/]+}:shut")
    @NeedsFreshProof
    @Operation(operationId = "shutAccount", summary = "Shut an account, at once and for good")
    @APIResponse(responseCode = "204", description = "shut; its sessions are over")
    public Response shut(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        shut.shut(id);
        return Response.noContent().build();
    }

    @POST
    @Path("accounts/{id: [^:/]+}:change-role")
    @NeedsFreshProof
    @Operation(operationId = "changeRole", summary = "Change what an account opens; its sessions are over")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RoleChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "the account",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response changeRole(@PathParam("id") String id, byte[] body, @Context UriInfo uri) {
        KnownParameters.check(uri);
        shut.known(id);
        var sent = JsonInput.read(body, RoleChange.class).orThrow();
        var role = GivenRole.checked(sent.role(), sent.organisation(), null);
        shut.changeRole(id, role, sent.organisation());
        return ok(View.of(shut.known(id)));
    }

    @POST
    @Path("accounts/{id: [^:/]+}:recover")
    @NeedsFreshProof
    @Operation(
            operationId = "recoverAccount",
            summary = "Make a link with which somebody starts over who lost password or factors",
            description = "Whoever has the link chooses them; the administrator never does. Used, it ends every "
                    + "session of the account.")
    @APIResponse(
            responseCode = "200",
            description = "the link, shown once",
            content = @Content(schema = @Schema(implementation = EnrolmentsResource.Link.class)))
    public Response recover(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        return ok(EnrolmentsResource.Link.of(invite.again(shut.known(id), caller.name())));
    }

    private static Response ok(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }
}
