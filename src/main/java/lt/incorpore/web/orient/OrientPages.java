package lt.incorpore.web.orient;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.OccupationsOnOffer;
import lt.incorpore.orientation.FitOccupations;
import lt.incorpore.orientation.OccupationView;
import lt.incorpore.orientation.ShowOccupation;
import lt.incorpore.orientation.WayToOccupation;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.web.Pages;
import lt.incorpore.web.Query;
import lt.incorpore.web.Say;
import lt.incorpore.web.find.JobCards;
import org.jspecify.annotations.Nullable;

/// What could I do? Occupations that fit, each one's page, and the way to it.
@Path(Pages.PATH)
@PermitAll
class OrientPages {

    private static final String OF = "of";
    private static final int MOST = 12;

    private final Pages pages;
    private final FitOccupations fits;
    private final WayToOccupation way;
    private final ShowOccupation show;
    private final Taxonomy taxonomy;
    private final JobCards jobs;

    OrientPages(
            Pages pages,
            FitOccupations fits,
            WayToOccupation way,
            ShowOccupation show,
            Taxonomy taxonomy,
            JobCards jobs) {
        this.pages = pages;
        this.fits = fits;
        this.way = way;
        this.show = show;
        this.taxonomy = taxonomy;
        this.jobs = jobs;
    }

    /// An occupation in a list.
    ///
    /// @param lines   facts in words
    /// @param percent how well it fits; absent in a list of near ones
    record Row(
            String href,
            String name,
            @Nullable String what,
            List<String> lines,
            @Nullable Integer percent) {}

    /// The number of the page of questions that is asked for.
    static int sheet(UriInfo uri, int all) {
        var sent = uri.getQueryParameters().getFirst("step");
        return sent != null && sent.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(sent), 1, all) : 1;
    }

    /// Answers that stand on other pages.
    static List<Query.Pair> others(Told told, List<Question> here) {
        var names = here.stream().map(Question::field).toArray(String[]::new);
        return told.query().without(names).pairs();
    }

    @GET
    @Path("orientation")
    public Response orient(@Context UriInfo uri) {
        var lang = pages.lang();
        var told = Told.of(uri.getQueryParameters());
        var known = told.hasCards() || told.hasInterests();
        var rows = known
                ? fits.best(told.person(), MOST, lang).stream()
                        .map(fit -> row(fit.occupation(), fit.offers(), told, fit.fit()))
                        .toList()
                : List.<Row>of();
        var page = pages.page("orient/orientation")
                .with("rows", rows)
                .with("known", known)
                .with("query", told.query().toString())
                .with("action", "/" + lang.tag() + "/orientation")
                .with("carried", told.query().without(Told.PLACE).pairs())
                .with("towns", jobs.towns(lang))
                .with("near", told.query().one(Told.PLACE))
                .with("skilled", told.hasCards())
                .with("interested", told.hasInterests());
        return (known ? page.keptNowhere() : page).answer();
    }

    @GET
    @Path("occupation")
    public Response occupation(@Context UriInfo uri) {
        var lang = pages.lang();
        var told = Told.of(uri.getQueryParameters());
        var occupation = occupation(uri.getQueryParameters().getFirst(OF));
        var shown = show.page(occupation, told.reach(), lang);
        var known = told.hasCards() || told.hasInterests();
        var page = pages.page("orient/occupation")
                .with("page", shown)
                .with("name", capital(shown.occupation().name()))
                .with("from", "interests_from_" + shown.interestsFrom())
                .with("facts", facts(shown.offers()))
                .with(
                        "near",
                        shown.near().stream()
                                .map(one -> row(one.occupation(), one.offers(), told, null))
                                .toList())
                .with("offers", "/" + lang.tag() + "/search?occupation=" + encoded(occupation.uri()))
                .with("query", told.query().toString())
                .with("known", known)
                .with("ways", known ? List.of(way.of(told.person(), occupation, lang)) : List.of());
        return known
                ? page.keptNowhere().answer()
                : page.twin("/api/v1/orientation/occupation?uri=" + encoded(occupation.uri()) + "&lang=" + lang.tag())
                        .answer();
    }

    private Occupation occupation(@Nullable String uri) {
        return taxonomy.occupation(uri == null ? "" : uri).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }

    private Row row(OccupationView.Shown one, OccupationsOnOffer.Seen offers, Told told, @Nullable Integer percent) {
        var href = "/" + pages.lang().tag() + "/occupation" + told.query().with(OF, one.uri());
        return new Row(href, capital(one.name()), one.what(), facts(offers), percent);
    }

    /// What open offers say, in words.
    private List<String> facts(OccupationsOnOffer.Seen offers) {
        var say = new Say(pages.lang());
        var lines = new ArrayList<String>();
        if (offers.open() == 0) {
            return List.of(say.it("orient_no_offers"));
        }
        lines.add(say.it("offers_count", "count", offers.open()));
        var near = offers.near();
        var km = offers.km();
        if (near != null && km != null) {
            lines.add(say.it("orient_near", Map.of("n", near, "km", km)));
        }
        var pay = offers.pay();
        if (pay != null) {
            lines.add(say.it(
                    "orient_pay", Map.of("median", pay.median(), "lowest", pay.lowest(), "highest", pay.highest())));
        }
        return lines;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
