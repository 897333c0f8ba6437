package lt.incorpore.feeds.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.search.ReadParameters;
import lt.incorpore.search.SearchParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/saved-searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Saved searches", description = "Hear of new offers: at most one mail a day, each offer once.")
class SavedSearchesResource {

    private static final int LONGEST_QUERY = 4000;

    private final KeepSavedSearch keep;
    private final ReadParameters parameters;
    private final Caller caller;
    private final Reader reader;

    SavedSearchesResource(KeepSavedSearch keep, ReadParameters parameters, Caller caller, Reader reader) {
        this.keep = keep;
        this.parameters = parameters;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param mail address to write to; not needed with a jobseeker's key
    @Schema(name = "NewSavedSearch")
    record New(@Nullable String mail) {}

    /// @param id    only for a search that a key keeps
    /// @param state PENDING until the address is confirmed
    /// @param atom  the same search as a feed
    /// @param mail  whether mails are sent; the address itself is never shown
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SavedSearch")
    record View(
            @Nullable UUID id, SavedSearch.State state, String search, String atom, boolean mail, Instant createdAt) {

        static View of(SavedSearch search, boolean own) {
            return new View(
                    own ? search.id : null,
                    search.state,
                    "/api/v1/offers?" + search.query,
                    "/api/v1/offers.atom?" + search.query,
                    search.address != null,
                    search.createdAt);
        }
    }

    @Schema(name = "SavedSearchList")
    record Views(List<View> items) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "saveSearch",
            summary = "Keep a search and hear of what is new",
            description =
                    "The same parameters as /api/v1/offers. Without a key an address is needed; it is kept sealed "
                            + "and used only after a link sent to it was opened and confirmed. Each mail holds a link that ends "
                            + "it with one tap. Whoever wants to give no address takes the Atom feed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = New.class)))
    @APIResponse(
            responseCode = "202",
            description = "kept; a mail asks for confirmation",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "201",
            description = "kept with a key, without an address",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response post(@BeanParam SearchParameters given, @Context UriInfo uri, byte[] body) {
        parameters.read(uri.getQueryParameters());
        var mail = JsonInput.read(body, New.class).orThrow().mail;
        var query = uri.getRequestUri().getRawQuery();
        if (query == null || query.length() > LONGEST_QUERY) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(Finding.error("?q", "value_missing"));
        }
        var profile = caller.profile().orElse(null);
        var wanted = new KeepSavedSearch.Wanted(query, reader.lang(), mail);
        var search = keep.keep(profile, wanted);
        return Response.status(mail == null ? 201 : 202)
                .entity(View.of(search, profile != null))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }

    @GET
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "listSavedSearches", summary = "One's own saved searches")
    public Views list(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return new Views(keep.of(caller.ownProfile()).stream()
                .map(search -> View.of(search, true))
                .toList());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "deleteSavedSearch", summary = "End one of one's own saved searches")
    @APIResponse(responseCode = "204", description = "ended")
    public void delete(@PathParam("id") UUID id, @Context UriInfo uri) {
        KnownParameters.check(uri);
        keep.remove(caller.ownProfile(), id);
    }
}
