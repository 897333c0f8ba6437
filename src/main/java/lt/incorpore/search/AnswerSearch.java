package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.ReadParameters.Wanted;

/// Answers a search in the reader's language, the same to a machine and on a page: what was found, how the words were
/// understood, what each choice would leave, and where nothing was found, what to ask instead.
@ApplicationScoped
public class AnswerSearch {

    private final FindOffers find;
    private final CountFacets count;
    private final SayInstead sayInstead;
    private final ShowFound show;

    AnswerSearch(FindOffers find, CountFacets count, SayInstead sayInstead, ShowFound show) {
        this.find = find;
        this.count = count;
        this.sayInstead = sayInstead;
        this.show = show;
    }

    public SearchView of(Wanted wanted, Lang lang) {
        var question = wanted.question();
        var found = find.find(question, wanted.limit(), wanted.cursor());
        var understood = found.understood();
        return new SearchView(
                found.hits().stream()
                        .map(hit -> show.item(hit, question.filters().around(), lang))
                        .toList(),
                found.total(),
                found.next(),
                understood.isEmpty() ? null : show.understood(understood, lang),
                wanted.facets() ? show.facets(count.of(question, understood), lang) : null,
                found.total().value() == 0 ? sayInstead.of(question, understood, lang) : null);
    }
}
