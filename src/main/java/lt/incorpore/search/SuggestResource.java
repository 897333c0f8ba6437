package lt.incorpore.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.search.SearchView.Meaning;
import lt.incorpore.search.SuggestOffers.Suggestion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SuggestResource {

    private static final int DEFAULT = 8;
    private static final int MOST = 20;

    private final SuggestOffers suggest;
    private final Reader reader;

    SuggestResource(SuggestOffers suggest, Reader reader) {
        this.suggest = suggest;
        this.reader = reader;
    }

    @Schema(name = "Suggestions")
    record View(List<Item> items) {}

    /// @param parameter to search with, beside `q`
    /// @param value     of that parameter
    /// @param q         words to search with as well: those typed before the ones completed
    /// @param name      in the reader's language
    /// @param matched   the name that begins so, where that is another
    /// @param language  of `matched`, BCP 47
    /// @param count     offers that such a search finds now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Suggestion")
    record Item(
            Meaning meaning,
            String parameter,
            String value,
            @Nullable String q,
            String name,
            @Nullable String matched,
            @Nullable String language,
            long count) {}

    @GET
    @Path("offers:suggest")
    @PermitAll
    @Operation(
            operationId = "suggestOffers",
            summary = "What a text still being typed could become",
            description =
                    "Trades, skills, places and plain conditions with a name that begins so in any language, each "
                            + "with how many offers it would find.")
    @APIResponse(
            responseCode = "200",
            description = "names in the language of the answer first, then most offers first",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response suggest(
            @QueryParam("q") @Parameter(description = "what was typed so far", example = "valy") @Nullable String q,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "8"))
                    @Nullable
                    String limit,
            @Context UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "q", "limit"));
        KnownParameters.once(uri.getQueryParameters(), List.of("q", "limit"), findings);
        var text = q == null ? "" : q;
        AllowedOffers.check(text, findings);
        var most = Bounds.whole("?limit", limit, DEFAULT, findings);
        Bounds.number("?limit", most, 1, MOST, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        var items = suggest.of(text, reader.lang(), most).stream()
                .map(SuggestResource::item)
                .toList();
        return Response.ok(new View(items))
                .header("Content-Language", reader.lang().tag())
                .header("Vary", "Accept-Language, Accept-Encoding")
                .build();
    }

    private static Item item(Suggestion one) {
        var completed = one.completed();
        var isSame = completed.name().equalsIgnoreCase(one.name());
        return new Item(
                one.meaning(),
                completed.choice().field(),
                completed.value(),
                completed.before().isEmpty() ? null : completed.before(),
                one.name(),
                isSame ? null : completed.name(),
                isSame ? null : completed.language(),
                one.count());
    }
}
