package lt.incorpore.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Find offers by words of any language and by filters.")
class SearchResource {

    private static final int MOST_SIMILAR = 10;

    private final ReadParameters parameters;
    private final AnswerSearch search;
    private final Reader reader;

    SearchResource(
            ReadParameters parameters, AnswerSearch search, SimilarOffers similar, ShowFound show, Reader reader) {
        this.parameters = parameters;
        this.search = search;
        this.reader = reader;
    }

    @GET
    @Path("offers")
    @PermitAll
    @Operation(
            operationId = "searchOffers",
            summary = "Find offers by words and filters",
            description = "Words find an offer through the trades, skills and places they name in any language, and "
                    + "through its own text; plain conditions among them, such as \"no experience\", must hold. "
                    + "`understood` says what they were taken for. Values of one filter are alternatives; different filters must all hold. "
                    + "Only offers open today. `next` leads through all of them. Where there are none, `instead` says why "
                    + "and what is near.")
    @APIResponse(
            responseCode = "200",
            description = "a page of offers",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    @APIResponse(responseCode = "400", description = "a parameter or value is not known; each with the nearest")
    public Response search(@BeanParam SearchParameters given, @Context UriInfo uri) {
        var view = search.of(parameters.read(uri.getQueryParameters()), reader.lang());
        var answer = answer(view);
        return (view.next() == null ? answer : answer.header("Link", link(uri, view.next()))).build();
    }

    @GET
    @Path("offers/{id}/similar")
    @PermitAll
    @Operation(
            operationId = "similarOffers",
            summary = "Offers like this one",
            description =
                    "Of the same occupation or group or needing the same skills; those in the same municipality first.")
    @APIResponse(
            responseCode = "200",
            description = "up to ten offers, best first",
            content = @Content(schema = @Schema(implementation = SearchView.Similar.class)))
    public Response similar(@PathParam("id") String id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        return answer(search.like(id, MOST_SIMILAR, reader.lang())
                        .orElseThrow(() -> PlatformProblems.NOT_FOUND.because()))
                .build();
    }

    private Response.ResponseBuilder answer(Object body) {
        return Response.ok(body)
                .header("Content-Language", reader.lang().tag())
                .header("Vary", "Accept-Language, Accept-Encoding");
    }

    // Relative, since only the caller knows by which name the service is reached.
    private static @Nullable String link(UriInfo uri, String next) {
        var address = UriBuilder.fromPath(uri.getRequestUri().getRawPath())
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("cursor", next)
                .build();
        return "<" + address + ">; rel=\"next\"";
    }
}
