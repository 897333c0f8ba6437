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
import lt.incorpore.identity.session.SignedIn;
import lt.incorpore.platform.KnownParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// For a browser: to the identity provider and back. No operations of the contract, since they answer by leading on.
@Path("/api/v1")
@PermitAll
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
    @Operation(hidden = true)
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
    @Operation(hidden = true)
    public Response back(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @Context HttpHeaders headers) {
        var kept = headers.getCookies().get(COOKIE);
        if (!signIn.isOn()) {
            throw lt.incorpore.platform.PlatformProblems.NOT_FOUND.because();
        }
        if (code == null || state == null || kept == null) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        var back = signIn.back(code, state, kept.getValue());
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .cookie(signedIn.cookieOfProvider(back.account(), back.provedAt(), headers), cookie("", 0))
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
