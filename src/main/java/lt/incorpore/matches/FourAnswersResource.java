package lt.incorpore.matches;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lt.incorpore.platform.Reader;
import lt.incorpore.taxonomy.Cefr;
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
@Tag(name = "Matches")
class FourAnswersResource {

    private final ReadFourAnswers read;
    private final FindMatches matches;
    private final Reader reader;

    FourAnswersResource(ReadFourAnswers read, FindMatches matches, Reader reader) {
        this.read = read;
        this.matches = matches;
        this.reader = reader;
    }

    /// As they are written in the contract, and only for it: [ReadFourAnswers] reads them as they were sent.
    @SuppressWarnings("NullAway.Init")
    static class Given {

        @QueryParam("near")
        @Nullable
        @Parameter(description = "where from: a municipality's code or name in any language", example = "Utena")
        String near;

        @QueryParam("km")
        @Nullable
        @Parameter(
                description = "how far one can get",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
        String km;

        @QueryParam("home")
        @Nullable
        @Parameter(
                description = "work from home suits as well",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        String home;

        @QueryParam("when")
        @Nullable
        @Parameter(schema = @Schema(implementation = WhenToWork.class))
        String when;

        @QueryParam("like")
        @Parameter(
                description = "what one would like to do",
                schema = @Schema(type = SchemaType.ARRAY, implementation = WorkArea.class))
        List<String> like;

        @QueryParam("lithuanian")
        @Nullable
        @Parameter(description = "how much Lithuanian, in every skill", schema = @Schema(implementation = Cefr.class))
        String lithuanian;
    }

    @GET
    @Path("matches")
    @PermitAll
    @Operation(
            operationId = "matchFourAnswers",
            summary = "The best offers for four plain answers: where, how far, when, what",
            description = "Each may be left out. What a person can tell in four taps, without an account; nothing is "
                    + "stored. Who has more to say sends facts by `POST`.")
    @APIResponse(
            responseCode = "200",
            description = "matches with reasons",
            content = @Content(schema = @Schema(implementation = MatchView.Offers.class)))
    @APIResponse(responseCode = "400", description = "a parameter or value is not known; each with the nearest")
    public Response match(@BeanParam Given given, @BeanParam MatchParameters more, @Context UriInfo uri) {
        var asked = read.read(uri.getQueryParameters());
        return Response.ok(matches.of(asked.facts(), asked.wanted(), reader.lang()))
                .header("Content-Language", reader.lang().tag())
                .header("Vary", "Accept-Language, Accept-Encoding")
                .build();
    }
}
