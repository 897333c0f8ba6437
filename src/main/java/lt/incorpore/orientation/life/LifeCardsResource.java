package lt.incorpore.orientation.life;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lt.incorpore.matches.Depth;
import lt.incorpore.matches.FindMatches;
import lt.incorpore.matches.MatchView;
import lt.incorpore.orientation.OrientationInput;
import lt.incorpore.orientation.life.ReadLifeCards.Answered;
import lt.incorpore.orientation.life.ReadLifeCards.LifeCardShown;
import lt.incorpore.orientation.life.ReadLifeCards.Read;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.profiles.CheckProfile;
import lt.incorpore.profiles.ProfileFacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orientation")
class LifeCardsResource {

    private static final int JOBS = 10;
    private static final int NOT_YET = 3;

    private final ReadLifeCards cards;
    private final FindMatches matches;
    private final CheckProfile check;
    private final Reader reader;

    LifeCardsResource(ReadLifeCards cards, FindMatches matches, CheckProfile check, Reader reader) {
        this.cards = cards;
        this.matches = matches;
        this.check = check;
        this.reader = reader;
    }

    /// @param answers one a card; cards that are not named count as not asked
    /// @param facts   what else is known, as for matches
    @Schema(name = "LifeCardAnswers")
    public record Answers(List<Answered> answers, @Nullable ProfileFacts facts) {

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

    /// @param read what the answers say
    /// @param jobs the best offers for it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LifeCardsAnswer")
    public record Answer(Read read, MatchView.Offers jobs) {}

    @GET
    @Path("life-cards")
    @Operation(
            operationId = "listLifeCards",
            summary = "Cards of paid and unpaid work",
            description = "Each is answered with yes, a bit or no. No dates, no firms, no papers.")
    public Page<LifeCardShown> cards(@Context UriInfo uri) {
        KnownParameters.check(uri);
        var all = cards.cards(reader.lang());
        return new Page<>(all, new Page.Total(all.size(), true), null);
    }

    @POST
    @Path("life-cards:read")
    @Operation(
            operationId = "readLifeCards",
            summary = "What the answers say a person can do, and the jobs",
            description =
                    "Each yes becomes skills of ESCO with how they are known. Needs no account; nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Answers.class)))
    @APIResponse(
            responseCode = "200",
            description = "skills and jobs",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response read(@Context UriInfo uri, byte[] body) {
        KnownParameters.check(uri);
        var sent = JsonInput.read(body, Answers.class).orThrow();
        var facts = new OrientationInput(null, List.of(), sent.facts).factsOrNothing();
        var findings = new ArrayList<>(ReadLifeCards.check(sent.answers));
        check.check(facts).stream().map(finding -> finding.under("/facts")).forEach(findings::add);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        var read = cards.of(sent.answers, reader.lang());
        var wanted = new FindMatches.Wanted(JOBS, NOT_YET, List.of(), "", Depth.TERMS);
        var jobs = matches.of(OrientationInput.with(facts, read.known()), wanted, reader.lang());
        return Response.ok(new Answer(read, jobs))
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }
}
