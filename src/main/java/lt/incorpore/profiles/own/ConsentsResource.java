package lt.incorpore.profiles.own;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Reader;
import lt.incorpore.platform.conditions.Caching;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.profiles.OpenProfile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own data")
class ConsentsResource {

    private static final List<ConsentPurpose> ASKED_HERE =
            List.of(ConsentPurpose.BE_FOUND, ConsentPurpose.COUNSELLOR_ACCESS, ConsentPurpose.EQUALITY_MONITORING);

    private final OpenProfile open;
    private final SayConsent say;
    private final ConsentLedger ledger;
    private final Caller caller;
    private final Reader reader;

    ConsentsResource(OpenProfile open, SayConsent say, ConsentLedger ledger, Caller caller, Reader reader) {
        this.open = open;
        this.say = say;
        this.ledger = ledger;
        this.caller = caller;
        this.reader = reader;
    }

    /// @param textHash names this very text in this language
    @Schema(name = "ConsentText")
    public record Text(ConsentPurpose purpose, String language, String text, String textHash) {}

    @Schema(name = "ConsentTexts")
    public record Texts(List<Text> items) {}

    /// @param recipient whom it is given to; empty where the purpose says it
    @Schema(name = "Consent")
    public record State(
            ConsentPurpose purpose, String recipient, boolean given, Instant since, String textHash, String language) {}

    @Schema(name = "Consents")
    public record States(List<State> items) {}

    /// @param recipient the organisation whose counsellors may help, for COUNSELLOR_ACCESS
    /// @param given     yes, or taking it back
    /// @param textHash  of the text that was shown, for a yes
    @Schema(name = "ConsentSaid")
    public record Said(
            @Nullable ConsentPurpose purpose,
            @Nullable UUID recipient,
            @Nullable Boolean given,
            @Nullable String textHash) {}

    @GET
    @Path("consent-texts")
    @PermitAll
    @Operation(operationId = "listConsentTexts", summary = "What one can agree to, in words")
    public Texts texts() {
        var lang = reader.lang();
        return new Texts(Arrays.stream(ConsentPurpose.values())
                .map(purpose -> new Text(purpose, lang.tag(), purpose.text(lang), purpose.textHash(lang)))
                .toList());
    }

    @GET
    @Path("profiles/{id}/consents")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(operationId = "listConsents", summary = "What one agreed to, and took back")
    @APIResponse(
            responseCode = "200",
            description = "each consent as it stands",
            content = @Content(schema = @Schema(implementation = States.class)))
    public Response list(@PathParam("id") String id) {
        return answer(open.orNotFound(caller, id).id());
    }

    @POST
    @Path("profiles/{id}/consents")
    @RolesAllowed(Roles.JOBSEEKER)
    @Operation(
            operationId = "sayConsent",
            summary = "Agree to something, or take it back",
            description =
                    "Counts from the next request. The text that was shown is named by its hash, so that what was "
                            + "agreed to can be shown later.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Said.class)))
    @APIResponse(
            responseCode = "200",
            description = "each consent as it stands",
            content = @Content(schema = @Schema(implementation = States.class)))
    public Response say(@PathParam("id") String id, byte[] body) {
        var person = open.orNotFound(caller, id).id();
        var said = JsonInput.read(body, Said.class).orThrow();
        var purpose = said.purpose();
        if (purpose == null || !ASKED_HERE.contains(purpose)) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/purpose", "consent_purpose")
                    .rejecting(purpose)
                    .suggesting(ASKED_HERE.getFirst().name()));
        }
        if ((purpose == ConsentPurpose.COUNSELLOR_ACCESS) != (said.recipient() != null)) {
            throw PlatformProblems.MALFORMED_REQUEST.because(
                    Finding.error("/recipient", "consent_recipient").rejecting(said.recipient()));
        }
        if (said.given() == null) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("/given", "consent_given"));
        }
        var lang = said.given() ? shown(purpose, said.textHash()) : reader.lang();
        var consent = new Consent(
                purpose, said.recipient() == null ? "" : said.recipient().toString());
        say.say(person, consent, said.given(), new Manner(lang, Channel.API, caller.name(), null));
        return answer(person);
    }

    // An old or foreign text is refused: nobody agrees to what they did not read.
    private Lang shown(ConsentPurpose purpose, @Nullable String textHash) {
        return Arrays.stream(Lang.values())
                .filter(lang -> purpose.textHash(lang).equals(textHash))
                .findFirst()
                .orElseThrow(() -> PlatformProblems.MALFORMED_REQUEST.because(
                        Finding.error("/textHash", "consent_text").rejecting(textHash)));
    }

    private Response answer(UUID person) {
        var states = ledger.of(person).stream()
                .map(state -> new State(
                        state.consent().purpose(),
                        state.consent().recipient(),
                        state.given(),
                        state.since(),
                        state.textHash(),
                        state.language()))
                .toList();
        return Response.ok(new States(states))
                .header(Caching.HEADER, Caching.PRIVATE)
                .build();
    }
}
