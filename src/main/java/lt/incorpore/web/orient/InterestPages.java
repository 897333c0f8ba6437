package lt.incorpore.web.orient;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lt.incorpore.orientation.interests.Activity;
import lt.incorpore.orientation.interests.Interest;
import lt.incorpore.orientation.interests.ScoreInterests;
import lt.incorpore.web.Pages;
import lt.incorpore.web.orient.Question.Choice;
import lt.incorpore.web.orient.Question.Sheet;

/// The interest test: one activity of each interest a page, then six bars with words.
@Path(Pages.PATH)
@PermitAll
class InterestPages {

    private static final List<Choice> ANSWERS =
            List.of(new Choice("y", "like_yes"), new Choice("b", "like_perhaps"), new Choice("n", "like_no"));

    private final Pages pages;

    InterestPages(Pages pages) {
        this.pages = pages;
    }

    @GET
    @Path("interests")
    public Response ask(@Context UriInfo uri) {
        var lang = pages.lang();
        var told = Told.of(uri.getQueryParameters());
        var rounds = rounds();
        var number = OrientPages.sheet(uri, rounds.size());
        var questions = rounds.get(number - 1).stream()
                .map(one -> new Question(
                        Told.fieldOf(one),
                        one.picture(),
                        one.text().in(lang),
                        told.query().one(Told.fieldOf(one))))
                .toList();
        var home = "/" + lang.tag();
        return pages.page("orient/ask")
                .with("heading", "interests_question")
                .with("lead", "interests_lead")
                .with("hint", "interests_hint")
                .with("carried", OrientPages.others(told, questions))
                .with(
                        "sheet",
                        new Sheet(
                                number,
                                rounds.size(),
                                "",
                                questions,
                                ANSWERS,
                                home + "/interests",
                                home + "/interests/result"))
                .twin("/api/v1/interests?lang=" + lang.tag())
                .answer();
    }

    @GET
    @Path("interests/result")
    public Response result(@Context UriInfo uri) {
        var told = Told.of(uri.getQueryParameters());
        var result = ScoreInterests.of(told.activities(), pages.lang());
        var strongestFirst = result.bars().stream()
                .sorted(Comparator.comparingInt(ScoreInterests.Bar::score).reversed())
                .toList();
        return pages.page("orient/interests")
                .with("result", result)
                .with("bars", strongestFirst)
                .with("query", told.query().toString())
                .with("skilled", told.hasCards())
                .keptNowhere()
                .answer();
    }

    /// The first of each interest, then the second of each, and so on: nobody sees a row of the same kind.
    private static List<List<Activity>> rounds() {
        var byInterest = new ArrayList<List<Activity>>();
        for (var interest : Interest.values()) {
            byInterest.add(Activity.all().stream()
                    .filter(one -> one.interest() == interest)
                    .toList());
        }
        return IntStream.range(0, byInterest.getFirst().size())
                .mapToObj(
                        round -> byInterest.stream().map(all -> all.get(round)).toList())
                .toList();
    }
}
