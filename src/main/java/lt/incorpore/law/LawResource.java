package lt.incorpore.law;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.Words;
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
    private final Reader reader;
    private final Clock clock;

    LawResource(Law law, Reader reader, Clock clock) {
        this.law = law;
        this.reader = reader;
        this.clock = clock;
    }

    /// What a person tells to learn whether they may work. Nothing of it is kept.
    ///
    /// @param status a code of `/api/v1/law/statuses`
    /// @param on     the day asked about; today when absent
    @Schema(name = "SituationTold")
    public record SituationTold(
            @Nullable String status,
            @Nullable LocalDate on,
            @Nullable LocalDate applied,
            @Nullable LocalDate registered,
            @Nullable Told workEntry,
            @Nullable Told decisionTaken,
            @Nullable Told ownFault,
            @Nullable LocalDate documentValidUntil,
            @Nullable Told documentInRenewal,
            @Nullable LocalDate firstDocument,
            @Nullable Told seasonal) {

        Situation situation(String known) {
            return new Situation(
                    known,
                    new Situation.Asylum(applied, registered, told(workEntry), told(decisionTaken), told(ownFault)),
                    new Situation.Papers(documentValidUntil, told(documentInRenewal)));
        }

        private static Told told(@Nullable Told told) {
            return Objects.requireNonNullElse(told, Told.UNKNOWN);
        }

        @Override
        public String toString() {
            return "SituationTold[hidden]";
        }
    }

    /// @param keep     what a profile may keep as `rightToWork`
    /// @param sentence the answer; @param reason why; @param ask whom to ask
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "RightToWork")
    public record RightToWorkView(
            MayWork.Kind answer,
            String sentence,
            @Nullable LocalDate from,
            @Nullable WorkDocument document,
            @Nullable String documentName,
            String reason,
            List<String> conditions,
            List<String> notes,
            List<String> ask,
            KeptView keep,
            BasisView basis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RightToWorkToKeep")
    public record KeptView(
            MayWork.Kind answer,
            @Nullable LocalDate from,
            @Nullable WorkDocument document,
            LocalDate checkedOn,
            @Nullable LocalDate askAgainOn) {}

    /// On what an answer stands.
    ///
    /// @param checkedOn day on which the rule was last compared with its source
    @Schema(name = "LegalBasis")
    public record BasisView(
            String ruleId, int ruleVersion, String act, String article, LocalDate checkedOn, Confidence confidence) {
        static BasisView of(Basis basis) {
            return new BasisView(
                    basis.ruleId(),
                    basis.ruleVersion(),
                    basis.source().act(),
                    basis.source().article(),
                    basis.checkedOn(),
                    basis.confidence());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LanguageRelief")
    public record ReliefView(Relief.Kind kind, @Nullable LocalDate until, String reason, BasisView basis) {}

    @Schema(name = "LanguageMinimum")
    public record MinimumView(
            ContactKind contact,
            LanguageLevel level,
            String category,
            boolean decides,
            String reason,
            BasisView basis) {}

    /// @param monthly gross euros for full time; @param lastKnown whether a newer amount may hold
    @Schema(name = "WageFloor")
    public record WageView(
            LocalDate on, BigDecimal monthly, BigDecimal hourly, String currency, boolean lastKnown, BasisView basis) {}

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
        var told = JsonInput.read(body, SituationTold.class).orThrow();
        var answer = law.rightToWork().answer(told.situation(status(told)), day(told.on()));
        var lang = reader.lang();
        var kept = answer.kept();
        var shared = kept.answer();
        return unkept(new RightToWorkView(
                shared.kind(),
                Words.say(lang, "law." + shared.kind().code(), days(shared.from())),
                shared.from(),
                shared.document(),
                shared.document() == null
                        ? null
                        : Words.say(lang, "law." + shared.document().code()),
                Words.say(lang, "law." + answer.because().reasonCode(), days(shared.from())),
                say(lang, answer.because().conditions()),
                say(lang, answer.because().notes()),
                say(lang, answer.because().ask().stream().map(Ask::code).toList()),
                new KeptView(shared.kind(), shared.from(), shared.document(), shared.checkedOn(), kept.askAgainOn()),
                BasisView.of(answer.basis())));
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
        var told = JsonInput.read(body, SituationTold.class).orThrow();
        var residence =
                Residence.of(told.situation(status(told)), told.firstDocument(), SituationTold.told(told.seasonal()));
        var answer = law.language().relief().of(residence, day(told.on()));
        var until = switch (answer.relief()) {
            case Relief.NoneDemanded(LocalDate last) -> last;
            case Relief.Basic(LocalDate last) -> last;
            case Relief.BasicForNow(LocalDate last) -> last;
            case Relief.Standard _, Relief.Unclear _ -> null;
        };
        return unkept(new ReliefView(
                answer.relief().kind(),
                until,
                Words.say(
                        reader.lang(),
                        "law." + answer.because().reasonCode(),
                        until == null ? Map.of() : Map.of("until", until)),
                BasisView.of(answer.basis())));
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
        var kind = ContactKind.valueOf(contact);
        var minimum = law.language().floor().minimum(kind, day(on), new Relief.Standard());
        return new MinimumView(
                kind,
                minimum.level(),
                minimum.category(),
                minimum.gates(),
                Words.say(
                        reader.lang(),
                        "law." + minimum.because().reasonCode(),
                        Map.of("level", minimum.level().name())),
                BasisView.of(minimum.basis()));
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
        var day = day(on);
        var minimum = law.wageFloor().on(day).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        return new WageView(
                day,
                minimum.monthly().euros(),
                minimum.hourly().euros(),
                "EUR",
                minimum.lastKnown(),
                BasisView.of(minimum.basis()));
    }

    @GET
    @Path("statuses")
    @Operation(operationId = "listStatuses", summary = "Statuses that the right-to-work rules know")
    public List<String> statuses() {
        return law.rightToWork().statuses().stream().sorted().toList();
    }

    // An unknown status is no mistake: it is answered "unknown, ask".
    private static String status(SituationTold told) {
        if (told.status() == null || told.status().isBlank()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/status", "status_missing"));
        }
        return told.status();
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

    private static Map<String, Object> days(@Nullable LocalDate from) {
        return from == null ? Map.of() : Map.of("from", from);
    }

    private static List<String> say(Lang lang, List<String> codes) {
        return codes.stream().map(code -> Words.say(lang, "law." + code)).toList();
    }

    private Response unkept(Object answer) {
        return Response.ok(answer)
                .header(Caching.HEADER, Caching.PRIVATE)
                .header("Content-Language", reader.lang().tag())
                .build();
    }
}
