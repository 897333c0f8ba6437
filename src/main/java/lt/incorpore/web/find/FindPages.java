package lt.incorpore.web.find;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lt.incorpore.matches.ReadFourAnswers;
import lt.incorpore.matches.WhenToWork;
import lt.incorpore.matches.WorkArea;
import lt.incorpore.search.AnswerSearch;
import lt.incorpore.search.ReadParameters;
import lt.incorpore.web.Pages;
import lt.incorpore.web.Query;
import lt.incorpore.web.Say;
import lt.incorpore.web.find.Step.Option;

/// Four questions that find work: where, how far, when, what. The first one is the first page.
@Path(Pages.PATH)
@PermitAll
class FindPages {

    private static final int MOST_TOWNS = 8;
    private static final String ALL_TOWNS = "facets=true&limit=1";

    private static final Map<WhenToWork, String> TIMES = Map.of(
            WhenToWork.DAYTIME, "sun",
            WhenToWork.NO_NIGHTS, "moon",
            WhenToWork.HALF_WEEK, "half",
            WhenToWork.WEEKENDS, "week");

    private final Pages pages;
    private final Towns towns;
    private final AnswerSearch search;
    private final ReadParameters parameters;

    FindPages(Pages pages, Towns towns, AnswerSearch search, ReadParameters parameters) {
        this.pages = pages;
        this.towns = towns;
        this.search = search;
        this.parameters = parameters;
    }

    @GET
    public Response where(@Context UriInfo uri) {
        var lang = pages.lang();
        var found = search.of(parameters.read(Map.of("facets", List.of("true"), "limit", List.of("1"))), lang);
        var counted = found.facets() == null
                ? List.<Option>of()
                : found.facets().getOrDefault("municipality", List.of()).stream()
                        .limit(MOST_TOWNS)
                        .map(town -> new Option(
                                "place",
                                towns.name(town.value(), lang),
                                say().it("offers_count", "count", town.count()),
                                to("/find/far", Query.NONE.with("near", town.value()))))
                        .toList();
        return pages.page("find/where")
                .with("towns", counted)
                .with("all", towns.all(lang))
                .with("total", found.total().value())
                .twin("/api/v1/offers?" + ALL_TOWNS + "&lang=" + lang.tag())
                .answer();
    }

    @GET
    @Path("find/far")
    public Response howFar(@Context UriInfo uri) {
        var answers = answers(uri);
        var options = Stream.of(Map.entry(10, "bicycle"), Map.entry(30, "bus"), Map.entry(60, "car"))
                .map(way -> new Option(
                        way.getValue(),
                        say().it("far_" + way.getKey()),
                        say().it("up_to_km", "km", way.getKey()),
                        to(
                                "/find/when",
                                answers.with("km", way.getKey().toString()).without("home"))))
                .toList();
        var fromHome = new Option(
                "home",
                say().it("far_home"),
                null,
                to("/find/when", answers.without("km").with("home", "true")));
        return step(new Step(
                2,
                "far_question",
                Stream.concat(options.stream(), Stream.of(fromHome)).toList(),
                to("/find/when", answers.without("km", "home")),
                "far_any",
                to("/jobs", answers)));
    }

    @GET
    @Path("find/when")
    public Response when(@Context UriInfo uri) {
        var answers = answers(uri);
        var options = Stream.of(WhenToWork.values())
                .map(time -> new Option(
                        TIMES.getOrDefault(time, "clock"),
                        say().it("when_" + time.name()),
                        null,
                        to("/find/like", answers.with("when", time.name()))))
                .toList();
        return step(new Step(
                3,
                "when_question",
                options,
                to("/find/like", answers.without("when")),
                "when_any",
                to("/jobs", answers)));
    }

    @GET
    @Path("find/like")
    public Response like(@Context UriInfo uri) {
        var answers = answers(uri);
        var options = Stream.of(WorkArea.values())
                .map(area -> new Option(
                        area.name().toLowerCase(Locale.ROOT),
                        say().it("like_" + area.name()),
                        null,
                        to("/jobs", answers.with("like", area.name()))))
                .toList();
        return step(new Step(
                4,
                "like_question",
                options,
                to("/jobs", answers.without("like")),
                "like_any",
                to("/jobs", answers.without("like"))));
    }

    private Response step(Step step) {
        return pages.page("find/step").with("step", step).answer();
    }

    private static Query answers(UriInfo uri) {
        return Query.of(uri.getQueryParameters(), ReadFourAnswers.NAMES);
    }

    private Say say() {
        return new Say(pages.lang());
    }

    private String to(String path, Query answers) {
        return "/" + pages.lang().tag() + path + answers;
    }
}
