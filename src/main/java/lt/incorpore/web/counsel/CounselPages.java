package lt.incorpore.web.counsel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.Caller;
import lt.incorpore.identity.Roles;
import lt.incorpore.matches.helped.MatchHelped;
import lt.incorpore.matches.helped.ReadWhatIf;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Problem;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.assisted.AssistPerson;
import lt.incorpore.profiles.assisted.Assistance;
import lt.incorpore.profiles.assisted.CaseNumber;
import lt.incorpore.profiles.assisted.Caseload;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Helping one person who sits beside: begun with the person's number, then matches with every reason, and switches
/// that show what would be if. Nothing that is tried out is kept.
@Path(Pages.PATH + "/counsel")
@RolesAllowed(Roles.COUNSELLOR)
class CounselPages {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Map<Integer, String> REFUSALS =
            Map.of(404, "counsel_unknown", 409, "counsel_ended", 429, "counsel_enough");

    private final Pages pages;
    private final Caseload caseload;
    private final AssistPerson assist;
    private final MatchHelped matches;
    private final ReadWhatIf read;
    private final Breakdown breakdown;
    private final Caller caller;

    CounselPages(
            Pages pages,
            Caseload caseload,
            AssistPerson assist,
            MatchHelped matches,
            ReadWhatIf read,
            Breakdown breakdown,
            Caller caller) {
        this.pages = pages;
        this.caseload = caseload;
        this.assist = assist;
        this.matches = matches;
        this.read = read;
        this.breakdown = breakdown;
        this.caller = caller;
    }

    /// @param until hour at which it ends by itself
    public record Open(String href, String number, String until) {}

    /// @param key of its words
    public record Word(String value, String key, boolean isChosen) {}

    /// What was typed and chosen before; shown again where it is refused.
    private record Typed(
            String number,
            @Nullable String agreed,
            @Nullable String witness) {}

    @GET
    public Response list(@QueryParam("ended") @Nullable String ended) {
        return list(new Typed("", null, null), ended == null ? "" : "counsel_ended", 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @FormParam("number") @Nullable String number,
            @FormParam("agreed") @Nullable String agreed,
            @FormParam("witness") @Nullable String witness) {
        var typed = new Typed(number == null ? "" : number.strip(), agreed, witness);
        var how = word(Assistance.Agreed.values(), agreed);
        var who = word(Assistance.Witness.values(), witness);
        if (how.isEmpty() || who.isEmpty()) {
            // The person reads it in the log: it is never made up.
            return list(typed, "counsel_agreement", 400);
        }
        try {
            var person =
                    caseload.withNumber(typed.number, helper()).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
            var said = new AssistPerson.Said(Assistance.Aim.PROFILE, how.get(), who.get(), pages.lang());
            return pages.goTo("/counsel/" + assist.begin(person, said, helper()).id());
        } catch (Problem refused) {
            var status = refused.type().status();
            return list(typed, REFUSALS.getOrDefault(status, "problem_400_text"), status);
        }
    }

    @GET
    @Path("{help}")
    public Response person(@PathParam("help") UUID help, @Context UriInfo uri) {
        var tried = WhatIfForm.of(uri.getQueryParameters());
        var number = helped(help);
        if (number == null) {
            return pages.goTo("/counsel?ended=yes");
        }
        var here = "/" + pages.lang().tag() + "/counsel/" + help;
        var found = matches.of(help, read.read(tried.query().values()), helper(), pages.lang());
        return pages.page("counsel/person")
                .with("number", number)
                .with("here", here)
                .with("form", breakdown.form(tried, pages.lang()))
                .with("found", breakdown.of(found, tried, here, pages.lang()))
                .twin("/api/v1/assistances/" + help + "/matches" + tried.query())
                .keptNowhere()
                .answer();
    }

    @POST
    @Path("{help}/end")
    public Response end(@PathParam("help") UUID help) {
        assist.end(help, helper());
        return pages.goTo("/counsel");
    }

    private Response list(Typed typed, String wrong, int status) {
        var open = caseload.helpedNow(helper()).stream()
                .map(help -> new Open(
                        "/" + pages.lang().tag() + "/counsel/" + help.id(),
                        CaseNumber.of(help.profile()).text(),
                        HOUR.format(help.endsAt().atZone(ZONE))))
                .toList();
        return pages.page("counsel/people")
                .with("open", open)
                .with("typed", typed.number)
                .with("wrong", wrong)
                .with("agreed", words("counsel_agreed_", Assistance.Agreed.values(), typed.agreed))
                .with("witnesses", words("counsel_witness_", Assistance.Witness.values(), typed.witness))
                .twin("/api/v1/assistances")
                .status(status)
                .at("/counsel")
                .keptNowhere()
                .answer();
    }

    /// Number of the person whom this help is for; nothing where it is over, or another's.
    private @Nullable String helped(UUID help) {
        return caseload.helpedNow(helper()).stream()
                .filter(open -> open.id().equals(help))
                .map(open -> CaseNumber.of(open.profile()).text())
                .findFirst()
                .orElse(null);
    }

    private Viewer helper() {
        return caller.viewer(Roles.COUNSELLOR);
    }

    private static <T extends Enum<T>> Optional<T> word(T[] known, @Nullable String sent) {
        return Arrays.stream(known).filter(one -> one.name().equals(sent)).findFirst();
    }

    private static List<Word> words(String prefix, Enum<?>[] values, @Nullable String chosen) {
        return Arrays.stream(values)
                .map(one -> new Word(one.name(), prefix + one.name(), one.name().equals(chosen)))
                .toList();
    }
}
