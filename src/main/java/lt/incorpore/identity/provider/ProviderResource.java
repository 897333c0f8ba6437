package lt.incorpore.identity.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.session.Door;
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.platform.KnownParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@PermitAll
@Tag(name = "Signing in")
class ProviderResource {

    private static final String COOKIE = "__Host-icp";
    private static final int SECONDS = 600;

    private final SignInWithProvider signIn;
    private final SignedIn signedIn;

    ProviderResource(SignInWithProvider signIn, SignedIn signedIn) {
        this.signIn = signIn;
        this.signedIn = signedIn;
    }

    @GET
    @Path("sessions:to-provider")
    @Operation(
            operationId = "goToProvider",
            summary = "Sign in at the identity provider, where one is named",
            description = "For a browser: leads there, and back to `sessions:from-provider`.")
    @APIResponse(responseCode = "303", description = "to the provider")
    public Response there(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var way = signIn.way();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, way.address())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .cookie(cookie(way.cookie(), SECONDS))
                .build();
    }

    @GET
    @Path("sessions:from-provider")
    @Operation(
            operationId = "comeFromProvider",
            summary = "Come back from the identity provider",
            description = "The answer sets the cookie of a session. Whatever is wrong, the refusal is the same.")
    @APIResponse(responseCode = "303", description = "signed in; to the first page")
    @APIResponse(responseCode = "401", description = "refused")
    public Response back(
            @QueryParam("code") @Nullable @Parameter(description = "what the provider gave") String code,
            @QueryParam("state") @Nullable @Parameter(description = "what was given to the provider") String state,
            @Context HttpHeaders headers) {
        var kept = headers.getCookies().get(COOKIE);
        if (!signIn.isOn()) {
            throw lt.incorpore.platform.PlatformProblems.NOT_FOUND.because();
        }
        if (code == null || state == null || kept == null) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        var account = signIn.back(code, state, kept.getValue());
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .cookie(signedIn.cookie(account, Door.PROVIDER, headers), cookie("", 0))
                .build();
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
