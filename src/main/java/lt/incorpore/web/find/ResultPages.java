package lt.incorpore.web.find;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import lt.incorpore.matches.FindMatches;
import lt.incorpore.matches.HelpView;
import lt.incorpore.matches.ReadFourAnswers;
import lt.incorpore.search.AnswerSearch;
import lt.incorpore.search.InsteadView;
import lt.incorpore.search.ReadParameters;
import lt.incorpore.web.Pages;
import lt.incorpore.web.Query;
import lt.incorpore.web.Say;

/// What was found: by four answers, or by words.
@Path(Pages.PATH)
@PermitAll
class ResultPages {

    private static final int PAGE = 10;
    private static final int MOST = 50;

    /// What a search by words may carry; the form has no more, and an address with more belongs to the API.
    private static final List<String> SEARCH = List.of(
            "q",
            "near",
            "km",
            "occupation",
            "skill",
            "municipality",
            "county",
            "kind",
            "noNights",
            "noWeekends",
            "noExperience",
            "noEducation",
            "lithuanian",
            "workingTime",
            "remote",
            "cursor");

    private final Pages pages;
    private final Towns towns;
    private final ReadFourAnswers read;
    private final FindMatches matches;
    private final AnswerSearch search;
    private final ReadParameters parameters;

    ResultPages(
            Pages pages,
            Towns towns,
            ReadFourAnswers read,
            FindMatches matches,
            AnswerSearch search,
            ReadParameters parameters) {
        this.pages = pages;
        this.towns = towns;
        this.read = read;
        this.matches = matches;
        this.search = search;
        this.parameters = parameters;
    }

    /// An answer that was given, and where it is changed.
    record Given(String icon, String text, String href) {}

    /// A way on, in words.
    record Way(String text, String href) {}

    @GET
    @Path("jobs")
    public Response jobs(@Context UriInfo uri) {
        var lang = pages.lang();
        var answers = Query.of(uri.getQueryParameters(), ReadFourAnswers.NAMES);
        var limit = limit(uri);
        var asked = answers.with("limit", Integer.toString(limit)).with("explain", "full");
        var wanted = read.read(asked.values());
        var found = matches.of(wanted.facts(), wanted.wanted(), lang);
        var cards = new Cards(lang, towns);
        var liked = new ArrayList<Card>();
        var others = new ArrayList<Card>();
        var asksForWork = answers.has("like");
        for (var match : found.items()) {
            var isLiked = asksForWork && Cards.isLiked(match);
            (isLiked ? liked : others).add(cards.of(match, isLiked));
        }
        var help = found.whatWouldHelp();
        return pages.page("find/jobs")
                .with("kept", answers.toString().replaceFirst("^\\?", ""))
                .with("considered", found.considered())
                .with("given", given(answers))
                .with("lithuanian", answers.has("lithuanian") ? List.of() : lithuanian(answers))
                .with("liked", liked)
                .with("others", others)
                .with(
                        "notYet",
                        found.notYet().stream().map(one -> cards.of(one, false)).toList())
                .with(
                        "help",
                        help == null
                                ? List.of()
                                : help.changes().stream()
                                        .map(HelpView.Step::sentence)
                                        .toList())
                .with("more", found.items().size() < limit || limit >= MOST ? "" : more(answers, limit))
                .twin("/api/v1/matches" + asked.with("lang", lang.tag()))
                .answer();
    }

    @GET
    @Path("search")
    public Response search(@Context UriInfo uri) {
        var lang = pages.lang();
        var asked = Query.of(uri.getQueryParameters(), SEARCH);
        var found = search.of(parameters.read(new HashMap<>(asked.values())), lang);
        var cards = new Cards(lang, towns);
        var understood = found.understood() == null
                ? List.<Way>of()
                : found.understood().stream()
                        .filter(one -> !one.name().equalsIgnoreCase(one.words()))
                        .map(one -> new Way(one.words(), one.name()))
                        .toList();
        var next = found.next();
        return pages.page("find/search")
                .with("words", asked.one("q"))
                .with("total", found.total().value())
                .with("cards", found.items().stream().map(cards::of).toList())
                .with("understood", understood)
                .with("instead", found.instead() == null ? "" : found.instead().sentence())
                .with("ways", found.instead() == null ? List.of() : ways(found.instead(), asked))
                .with("more", next == null ? "" : to("/search", asked.with("cursor", next)))
                .twin("/api/v1/offers" + asked.with("lang", lang.tag()))
                .answer();
    }

    private static int limit(UriInfo uri) {
        var sent = uri.getQueryParameters().getFirst("limit");
        return sent != null && sent.matches("[1-5]0") ? Integer.parseInt(sent) : PAGE;
    }

    private String more(Query answers, int limit) {
        return to("/jobs", answers.with("limit", Integer.toString(limit + PAGE)));
    }

    private List<Given> given(Query answers) {
        var given = new ArrayList<Given>();
        var lang = pages.lang();
        var near = answers.one("near");
        var place = towns.name(near, lang);
        given.add(new Given(
                "place",
                near.isEmpty() ? say().it("where_anywhere") : place.isEmpty() ? near : place,
                "/" + lang.tag()));
        if (answers.has("home")) {
            given.add(new Given("home", say().it("far_home"), to("/find/far", answers)));
        } else if (answers.has("km")) {
            given.add(new Given("bus", say().it("up_to_km", "km", answers.one("km")), to("/find/far", answers)));
        }
        if (answers.has("when")) {
            given.add(new Given("clock", say().it("when_" + answers.one("when")), to("/find/when", answers)));
        }
        answers.all("like")
                .forEach(area -> given.add(new Given("hand", say().it("like_" + area), to("/find/like", answers))));
        if (answers.has("lithuanian")) {
            given.add(new Given(
                    "talk",
                    say().it(
                                    "language_asked",
                                    java.util.Map.of(
                                            "language", say().it("lithuanian"), "level", answers.one("lithuanian"))),
                    to("/jobs", answers.without("lithuanian"))));
        }
        return given;
    }

    private List<Way> lithuanian(Query answers) {
        return List.of("A0", "A2", "B2").stream()
                .map(level -> new Way(say().it("lithuanian_" + level), to("/jobs", answers.with("lithuanian", level))))
                .toList();
    }

    // What search proposes where nothing was found, each with how many there are.
    private List<Way> ways(InsteadView instead, Query asked) {
        var ways = new ArrayList<Way>();
        var first = asked.without("cursor");
        add(ways, instead.within60Km(), say().it("instead_60"), to("/search", first.with("km", "60")));
        add(
                ways,
                instead.anywhere(),
                say().it("instead_anywhere"),
                to("/search", first.without("near", "km", "municipality", "county")));
        add(ways, instead.wordsAlone(), say().it("instead_words"), to("/search", Query.NONE.with("q", asked.one("q"))));
        instead.without().stream()
                .forEach(one -> add(
                        ways,
                        one.count(),
                        say().it("instead_without", "name", one.name()),
                        to(
                                "/search",
                                one.parameter().equals("q") ? lessWords(first, one) : first.without(one.parameter()))));
        instead.alike()
                .forEach(one -> add(
                        ways,
                        one.count(),
                        one.occupation().name(),
                        to(
                                "/search",
                                first.without("q")
                                        .with("occupation", one.occupation().uri()))));
        return ways;
    }

    private static Query lessWords(Query asked, InsteadView.Without one) {
        var left = asked.one("q");
        for (var words : one.values()) {
            left = left.replace(words, " ").strip();
        }
        return left.isEmpty() ? asked.without("q") : asked.with("q", left);
    }

    private void add(List<Way> ways, @org.jspecify.annotations.Nullable Long count, String text, String href) {
        if (count != null && count > 0) {
            ways.add(new Way(text + ": " + say().it("offers_count", "count", count), href));
        }
    }

    private Say say() {
        return new Say(pages.lang());
    }

    private String to(String path, Query answers) {
        return "/" + pages.lang().tag() + path + answers;
    }
}
