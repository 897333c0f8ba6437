package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.ReadParameters.Wanted;

/// Answers a search in the reader's language, the same to a machine and on a page: what was found, how the words were
/// understood, what each choice would leave, and where nothing was found, what to ask instead.
@ApplicationScoped
public class AnswerSearch {

    private final FindOffers find;
    private final CountFacets count;
    private final SayInstead sayInstead;
    private final SimilarOffers similar;
    private final ShowFound show;

    AnswerSearch(FindOffers find, CountFacets count, SayInstead sayInstead, SimilarOffers similar, ShowFound show) {
        this.find = find;
        this.count = count;
        this.sayInstead = sayInstead;
        this.similar = similar;
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

    /// Offers like an open one, nearest first.
    ///
    /// @return nothing where there is no such offer, or it has ended
    public Optional<SearchView.Similar> like(String id, int most, Lang lang) {
        return Offer.numberOf(id)
                .flatMap(number -> similar.like(number, most))
                .map(offers -> new SearchView.Similar(
                        offers.stream().map(one -> show.item(one, lang)).toList()));
    }
}
