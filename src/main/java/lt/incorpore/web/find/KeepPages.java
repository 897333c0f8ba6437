package lt.incorpore.web.find;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import lt.incorpore.matches.later.KeepForLater;
import lt.incorpore.matches.later.KeepForLater.Kept;
import lt.incorpore.matches.later.SlipProblems;
import lt.incorpore.offers.card.ShowOffer;
import lt.incorpore.platform.limits.Turnstile;
import lt.incorpore.web.Pages;
import org.jspecify.annotations.Nullable;

/// Carrying on later: a code of four words for paper, nothing on the phone.
@Path(Pages.PATH)
@PermitAll
class KeepPages {

    private final Pages pages;
    private final Towns towns;
    private final KeepForLater keep;
    private final ShowOffer show;
    private final Turnstile turnstile;

    KeepPages(Pages pages, Towns towns, KeepForLater keep, ShowOffer show, Turnstile turnstile) {
        this.pages = pages;
        this.towns = towns;
        this.keep = keep;
        this.show = show;
        this.turnstile = turnstile;
    }

    /// @param code of what was kept before; a new one where blank
    @POST
    @Path("keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @FormParam("answers") @Nullable String answers,
            @FormParam("job") @Nullable String job,
            @FormParam("code") @Nullable String code) {
        List<String> jobs = job == null || job.isBlank() ? List.of() : List.of(job);
        return written(
                code == null || code.isBlank() ? keep.keep(answers == null ? "" : answers, jobs) : add(code, jobs));
    }

    private Kept add(String code, List<String> jobs) {
        turnstile.passCode();
        return keep.add(code, jobs).orElseThrow(() -> SlipProblems.SLIP_UNKNOWN.because());
    }

    private Response written(Kept kept) {
        return pages.page("find/kept")
                .with("code", kept.code())
                .with("until", kept.until())
                .at("/continue")
                .keptNowhere()
                .answer();
    }

    @GET
    @Path("continue")
    public Response ask() {
        return pages.page("find/continue").with("isWrong", false).answer();
    }

    @POST
    @Path("continue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@FormParam("code") @Nullable String code) {
        turnstile.passCode();
        var typed = code == null ? "" : code;
        var opened = keep.open(typed);
        if (opened.isEmpty()) {
            return pages.page("find/continue")
                    .with("isWrong", true)
                    .status(404)
                    .at("/continue")
                    .keptNowhere()
                    .answer();
        }
        var lang = pages.lang();
        var cards = new Cards(lang, towns);
        var answers = opened.get().answers();
        return pages.page("find/opened")
                .with("code", typed)
                .with("jobs", answers.isEmpty() ? "" : "/" + lang.tag() + "/jobs?" + answers)
                .with(
                        "cards",
                        opened.get().offers().stream()
                                .map(id -> cards.of(show.open(id, lang)))
                                .toList())
                .with("until", opened.get().until())
                .at("/continue")
                .keptNowhere()
                .answer();
    }

    @POST
    @Path("forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(@FormParam("code") @Nullable String code) {
        turnstile.passCode();
        keep.forget(code == null ? "" : code);
        return pages.goTo("/forgotten");
    }

    @GET
    @Path("forgotten")
    public Response forgotten() {
        return pages.page("find/forgotten").answer();
    }
}
