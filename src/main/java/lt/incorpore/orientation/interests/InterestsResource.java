package lt.incorpore.orientation.interests;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import lt.incorpore.orientation.interests.ScoreInterests.Answered;
import lt.incorpore.orientation.interests.ScoreInterests.Result;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orientation")
class InterestsResource {

    private final Reader reader;

    InterestsResource(Reader reader) {
        this.reader = reader;
    }

    /// One question of the test.
    ///
    /// @param picture name of a symbol in `life.svg`
    public record ActivityShown(String id, String picture, String text) {}

    /// @param answers one an activity; what is not named counts as not asked
    @Schema(name = "InterestAnswers")
    public record Answers(List<Answered> answers) {

        public Answers {
            answers = answers == null
                    ? List.of()
                    : answers.stream().filter(Objects::nonNull).toList();
        }

        @Override
        public String toString() {
            return "Answers[hidden]";
        }
    }

    @GET
    @Path("interests")
    @Operation(
            operationId = "listActivities",
            summary = "The thirty activities of the interest test",
            description = "Each is answered with like, perhaps or dislike. Five minutes; simple language is enough.")
    public Page<ActivityShown> activities(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var lang = reader.lang();
        var all = Activity.all().stream()
                .map(one ->
                        new ActivityShown(one.id(), one.picture(), one.text().in(lang)))
                .toList();
        return new Page<>(all, new Page.Total(all.size(), true), null);
    }

    @POST
    @Path("interests:score")
    @Operation(
            operationId = "scoreInterests",
            summary = "What the answers say of somebody's interests",
            description = "Six scores with words, and how far to trust them. Nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Answers.class)))
    @APIResponse(
            responseCode = "200",
            description = "the six scores",
            content = @Content(schema = @Schema(implementation = Result.class)))
    public Response score(@Context UriInfo uri, byte[] body) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Answers.class).orThrow();
        var findings = ScoreInterests.check(sent.answers);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return Response.ok(ScoreInterests.of(sent.answers, reader.lang()))
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }
}
