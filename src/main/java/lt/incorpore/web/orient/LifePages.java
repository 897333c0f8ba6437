package lt.incorpore.web.orient;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lt.incorpore.matches.Depth;
import lt.incorpore.matches.FindMatches;
import lt.incorpore.orientation.life.LifeCard;
import lt.incorpore.orientation.life.LifeCards;
import lt.incorpore.orientation.life.ReadLifeCards;
import lt.incorpore.platform.Words;
import lt.incorpore.web.Pages;
import lt.incorpore.web.find.JobCards;
import lt.incorpore.web.orient.Question.Choice;
import lt.incorpore.web.orient.Question.Sheet;

/// Skills from life: cards, a few a page, then what they say that a person can do, and the jobs.
@Path(Pages.PATH)
@PermitAll
class LifePages {

    static final List<Choice> ANSWERS =
            List.of(new Choice("y", "life_yes"), new Choice("b", "life_bit"), new Choice("n", "life_no"));

    private static final int JOBS = 6;
    private static final int NOT_YET = 2;

    private final Pages pages;
    private final ReadLifeCards cards;
    private final FindMatches matches;
    private final JobCards jobs;

    LifePages(Pages pages, ReadLifeCards cards, FindMatches matches, JobCards jobs) {
        this.pages = pages;
        this.cards = cards;
        this.matches = matches;
        this.jobs = jobs;
    }

    @GET
    @Path("life")
    public Response ask(@Context UriInfo uri) {
        var lang = pages.lang();
        var told = Told.of(uri.getQueryParameters());
        var groups = LifeCard.Group.values();
        var number = OrientPages.sheet(uri, groups.length);
        var group = groups[number - 1];
        var questions = LifeCards.all().stream()
                .filter(card -> card.group() == group)
                .map(card -> new Question(
                        Told.fieldOf(card),
                        card.id(),
                        card.text().in(lang),
                        told.query().one(Told.fieldOf(card))))
                .toList();
        var home = "/" + lang.tag();
        return pages.page("orient/ask")
                .with("heading", "life_question")
                .with("lead", "life_lead")
                .with("hint", "life_hint")
                .with("carried", OrientPages.others(told, questions))
                .with(
                        "sheet",
                        new Sheet(
                                number,
                                groups.length,
                                Words.say(lang, "life.group." + group),
                                questions,
                                ANSWERS,
                                home + "/life",
                                home + "/life/result"))
                .twin("/api/v1/life-cards?lang=" + lang.tag())
                .answer();
    }

    @GET
    @Path("life/result")
    public Response result(@Context UriInfo uri) {
        var lang = pages.lang();
        var told = Told.of(uri.getQueryParameters());
        var read = cards.of(told.cards(), lang);
        var wanted = new FindMatches.Wanted(JOBS, NOT_YET, List.of(), "", Depth.TERMS);
        var found = read.skills().isEmpty() ? null : matches.of(told.facts(read.known()), wanted, lang);
        return pages.page("orient/skills")
                .with("read", read)
                .with("jobs", found == null ? List.of() : jobs.of(found.items(), lang))
                .with("query", told.query().toString())
                .with("action", "/" + lang.tag() + "/life/result")
                .with("carried", told.query().without(Told.PLACE).pairs())
                .with("towns", jobs.towns(lang))
                .with("near", told.query().one(Told.PLACE))
                .with("interested", told.hasInterests())
                .keptNowhere()
                .answer();
    }
}
