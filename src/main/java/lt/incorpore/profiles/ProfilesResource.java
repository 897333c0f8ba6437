package lt.incorpore.profiles;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.platform.conditions.Expected;
import lt.incorpore.platform.idempotency.AnswerAbout;
import lt.incorpore.platform.idempotency.Idempotent;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ErasePerson;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.profiles.KeepProfile.Agreed;
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
@Tag(name = "Profiles", description = "A person's matching facts, opened by the person's own key alone.")
class ProfilesResource {

    private final KeepProfile keep;
    private final CheckProfile check;
    private final OpenProfile open;
    private final ErasePerson erase;
    private final ReadOwnFacts own;
    private final AnswerAbout about;
    private final Caller caller;
    private final Reader reader;

    ProfilesResource(
            KeepProfile keep,
            CheckProfile check,
            OpenProfile open,
            ErasePerson erase,
            ReadOwnFacts own,
            AnswerAbout about,
            Caller caller,
            Reader reader) {
        this.keep = keep;
        this.check = check;
        this.open = open;
        this.erase = erase;
        this.own = own;
        this.about = about;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param key opens this profile alone. It is shown once: keep it
    @Schema(name = "ProfileMade")
    public record Made(UUID id, String key, boolean findable, ProfileFacts facts) {}

    @POST
    @Path("profiles")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "makeProfile",
            summary = "Make a profile",
            description = "Needs no account. The answer holds the only key to it, shown once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "made",
            content = @Content(schema = @Schema(implementation = Made.class)))
    public Response make(byte[] body) {
        var read = ProfileBody.read(body, check);
        var made = keep.make(read.factsOrNone(), agreed(read));
        var profile = made.profile();
        about.person(profile.id());
        return Response.created(URI.create("/api/v1/profiles/" + profile.id()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .entity(new Made(profile.id(), made.key(), profile.agreedToBeFound(), read.factsOrNone()))
                .build();
    }

    @GET
    @Path("profiles/{id}")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "getProfile", summary = "Read one's own profile")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response get(@PathParam("id") String id) {
        return answer(opened(id));
    }

    @PUT
    @Path("profiles/{id}")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "replaceProfile", summary = "Change one's own profile")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the profile as it is now",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(
            responseCode = "412",
            description = "it was changed meanwhile; field by field what was sent and what stands")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(Expected.HEADER) @Nullable @Parameter(description = "`ETag` of the version that was read")
                    String seen,
            byte[] body) {
        var profile = opened(id);
        var expected = Expected.required(seen);
        var read = ProfileBody.read(body, check);
        return answer(keep.replace(profile.id(), read.factsOrNone(), agreed(read), expected));
    }

    @DELETE
    @Path("profiles/{id}")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "eraseProfile", summary = "Erase one's own profile and the key to it")
    @APIResponse(responseCode = "204", description = "erased")
    public Response erase(@PathParam("id") String id) {
        erase.erase(opened(id).id());
        return Response.noContent().build();
    }

    private Profile opened(String id) {
        return open.orNotFound(caller, id);
    }

    private Agreed agreed(ProfileBody body) {
        var manner = new Manner(reader.lang(), ConsentLedger.Channel.API, caller.name(), null);
        return new Agreed(body.isFindable(), manner);
    }

    private Response answer(Profile profile) {
        // The version alone: a digest of what a person said would be a trace of it.
        var viewer = caller.viewer(Roles.JOBSEEKER);
        return Response.ok(own.view(profile, viewer, Purpose.OWN_DATA))
                .tag(Integer.toString(profile.version()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }
}
