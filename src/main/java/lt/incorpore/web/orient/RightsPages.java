package lt.incorpore.web.orient;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lt.incorpore.law.AnswerRights;
import lt.incorpore.law.LawView.SituationTold;
import lt.incorpore.law.Told;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Rights at work: somebody chooses what they are here as, and the law answers. What is chosen is sent in the body of a
/// form, never in an address; it is answered and forgotten.
@Path(Pages.PATH)
@PermitAll
class RightsPages {

    private static final Map<Ask, String> SITES = Map.of(
            Ask.EMPLOYMENT_SERVICE, "https://uzt.lt",
            Ask.MIGRATION_DEPARTMENT, "https://migracija.lrv.lt",
            Ask.LABOUR_INSPECTORATE, "https://vdi.lrv.lt",
            Ask.LANGUAGE_INSPECTORATE, "https://vki.lrv.lt",
            Ask.QUALIFICATIONS_CENTRE, "https://skvc.lrv.lt");

    private final Pages pages;
    private final AnswerRights rights;
    private final Clock clock;

    RightsPages(Pages pages, AnswerRights rights, Clock clock) {
        this.pages = pages;
        this.rights = rights;
        this.clock = clock;
    }

    /// Where to go.
    ///
    /// @param site absent where there is none
    record Place(String name, @Nullable String site) {}

    @GET
    @Path("rights")
    public Response ask() {
        return pages.page("orient/rights")
                .with("statuses", rights.statuses(pages.lang()))
                .twin("/api/v1/law/status-names?lang=" + pages.lang().tag())
                .answer();
    }

    @POST
    @Path("rights")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> form) {
        var lang = pages.lang();
        var status = value(form, "status");
        if (status == null) {
            return pages.goTo("/rights");
        }
        var told = new SituationTold(
                status,
                null,
                day(form, "applied"),
                null,
                told(form, "entry"),
                told(form, "decision"),
                Told.UNKNOWN,
                day(form, "valid"),
                told(form, "renewal"),
                day(form, "first"),
                Told.UNKNOWN);
        var places = Arrays.stream(Ask.values())
                .filter(ask -> ask != Ask.COUNSELLOR)
                .map(ask -> new Place(name(ask), SITES.get(ask)))
                .toList();
        return pages.page("orient/answer")
                .with("rights", rights.all(told, LocalDate.now(clock), lang))
                .with("places", List.copyOf(places))
                .at("/rights")
                .keptNowhere()
                .answer();
    }

    private String name(Ask ask) {
        return lt.incorpore.platform.Words.say(pages.lang(), "law." + ask.code());
    }

    private static @Nullable String value(MultivaluedMap<String, String> form, String name) {
        var sent = form.getFirst(name);
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    // A day that cannot be read was not told.
    private static @Nullable LocalDate day(MultivaluedMap<String, String> form, String name) {
        var sent = value(form, name);
        try {
            return sent == null ? null : LocalDate.parse(sent);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Told told(MultivaluedMap<String, String> form, String name) {
        var sent = value(form, name);
        return "YES".equals(sent) ? Told.YES : "NO".equals(sent) ? Told.NO : Told.UNKNOWN;
    }
}
