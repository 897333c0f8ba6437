package lt.incorpore.law;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import lt.incorpore.law.LawView.MinimumView;
import lt.incorpore.law.LawView.ReliefView;
import lt.incorpore.law.LawView.RightToWorkView;
import lt.incorpore.law.LawView.RightsView;
import lt.incorpore.law.LawView.SentenceView;
import lt.incorpore.law.LawView.SituationTold;
import lt.incorpore.law.LawView.StatusView;
import lt.incorpore.law.LawView.SupportView;
import lt.incorpore.law.LawView.WageView;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/law")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Law", description = "What the law says on a day, with its source and the day it was checked.")
class LawResource {

    private final Law law;
    private final AnswerRights rights;
    private final Reader reader;
    private final Clock clock;

    LawResource(Law law, AnswerRights rights, Reader reader, Clock clock) {
        this.law = law;
        this.rights = rights;
        this.reader = reader;
        this.clock = clock;
    }

    @POST
    @Path("right-to-work")
    @Operation(
            operationId = "answerRightToWork",
            summary = "May I work?",
            description = "Computed from what is sent; nothing is stored. An answer that is not known is UNKNOWN.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SituationTold.class)))
    @APIResponse(
            responseCode = "200",
            description = "the answer with its source",
            content = @Content(schema = @Schema(implementation = RightToWorkView.class)))
    public Response rightToWork(byte[] body) {
        var told = told(body);
        return unkept(rights.rightToWork(told, day(told.on()), reader.lang()));
    }

    @POST
    @Path("language-relief")
    @Operation(
            operationId = "answerLanguageRelief",
            summary = "How much Lithuanian does the law ask of me at most?",
            description = "Computed from what is sent; nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SituationTold.class)))
    @APIResponse(
            responseCode = "200",
            description = "the answer with its source",
            content = @Content(schema = @Schema(implementation = ReliefView.class)))
    public Response languageRelief(byte[] body) {
        var told = told(body);
        return unkept(rights.languageRelief(told, day(told.on()), reader.lang()));
    }

    @POST
    @Path("rights")
    @Operation(
            operationId = "answerRights",
            summary = "My rights at work, all at once",
            description =
                    "May I work, how much Lithuanian is needed, what must be paid, what support there may be, where "
                            + "to go: each sentence with its source and the day it was checked. Computed from what is sent; "
                            + "nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SituationTold.class)))
    @APIResponse(
            responseCode = "200",
            description = "the answers with their sources",
            content = @Content(schema = @Schema(implementation = RightsView.class)))
    public Response rights(byte[] body) {
        var told = told(body);
        return unkept(rights.all(told, day(told.on()), reader.lang()));
    }

    @GET
    @Path("language-minimum")
    @Operation(
            operationId = "getLanguageMinimum",
            summary = "The least Lithuanian the law demands for a kind of contact with people")
    public MinimumView languageMinimum(
            @Nullable @QueryParam("contact") @Parameter(description = "kind of contact", required = true)
                    String contact,
            @Nullable @QueryParam("on") @Parameter(description = "day, 2026-11-30; today when absent") String on,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "contact", "on");
        var known = Arrays.stream(ContactKind.values()).map(ContactKind::name).toList();
        if (contact == null || !known.contains(contact)) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(
                    Nearest.to(contact == null ? "" : contact, known).finding("?contact", "unknown_word"));
        }
        return rights.languageMinimum(ContactKind.valueOf(contact), new Relief.Standard(), day(on), reader.lang());
    }

    @GET
    @Path("wage-floor")
    @Operation(operationId = "getWageFloor", summary = "The minimum wage on a day")
    @APIResponse(
            responseCode = "200",
            description = "the minimum wage",
            content = @Content(schema = @Schema(implementation = WageView.class)))
    public WageView wageFloor(
            @Nullable @QueryParam("on") @Parameter(description = "day, 2026-11-30; today when absent") String on,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "on");
        return rights.wage(day(on)).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    @GET
    @Path("facts")
    @Operation(operationId = "listLegalFacts", summary = "What the law says of a topic, each sentence with its source")
    public List<SentenceView> facts(
            @Nullable
                    @QueryParam("topic")
                    @Parameter(
                            description = "what about",
                            required = true,
                            schema = @Schema(implementation = LegalFact.Topic.class))
                    String topic,
            @Nullable @QueryParam("on") @Parameter(description = "day, 2026-11-30; today when absent") String on,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "topic", "on");
        var known = Arrays.stream(LegalFact.Topic.values()).map(Enum::name).toList();
        if (topic == null || !known.contains(topic)) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(
                    Nearest.to(topic == null ? "" : topic, known).finding("?topic", "unknown_word"));
        }
        return rights.facts(LegalFact.Topic.valueOf(topic), day(on), reader.lang());
    }

    @GET
    @Path("support-measures")
    @Operation(
            operationId = "listSupportMeasures",
            summary = "Measures of the Employment Service that may be open to somebody",
            description = "Information, not a decision. What would tell a status, health or age is marked.")
    public List<SupportView> supportMeasures(
            @Nullable @QueryParam("on") @Parameter(description = "day, 2026-11-30; today when absent") String on,
            @Context UriInfo uri) {
        KnownParameters.check(uri, "on");
        return rights.support(day(on), reader.lang());
    }

    @GET
    @Path("statuses")
    @Operation(operationId = "listStatuses", summary = "Statuses that the right-to-work rules know")
    public List<String> statuses() {
        return law.rightToWork().statuses().stream().sorted().toList();
    }

    @GET
    @Path("status-names")
    @Operation(
            operationId = "listStatusNames",
            summary = "What a person may say of their stay, in words to choose from")
    public List<StatusView> statusNames(@Context UriInfo uri) {
        KnownParameters.check(uri);
        return rights.statuses(reader.lang());
    }

    // An unknown status is no mistake: it is answered "unknown, ask".
    private static SituationTold told(byte[] body) {
        var told = JsonInput.read(body, SituationTold.class).orThrow();
        if (told.status() == null || told.status().isBlank()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/status", "status_missing"));
        }
        return told;
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    private LocalDate day(@Nullable String on) {
        if (on == null) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(Finding.error("?on", "wrong_type")
                    .with("expected", "2026-11-30")
                    .rejecting(on));
        }
    }

    private Response unkept(Object answer) {
        return Response.ok(answer)
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }
}
