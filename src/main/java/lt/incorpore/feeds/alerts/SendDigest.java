package lt.incorpore.feeds.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Problem;
import lt.incorpore.search.FindOffers;
import lt.incorpore.search.FindOffers.Hit;
import lt.incorpore.search.OfferQuestion;
import lt.incorpore.search.ReadParameters;
import lt.incorpore.search.index.Order;

/// Writes the mail of one saved search that is due: what was published since it was confirmed and was not told before.
/// What was told is noted in the same transaction; [SendLetters] sends the mail after it.
@ApplicationScoped
class SendDigest {

    private static final int MOST = 50;

    private final SavedSearches searches;
    private final ReadParameters parameters;
    private final FindOffers find;
    private final Letters letters;
    private final Clock clock;

    SendDigest(SavedSearches searches, ReadParameters parameters, FindOffers find, Letters letters, Clock clock) {
        this.searches = searches;
        this.parameters = parameters;
        this.find = find;
        this.letters = letters;
        this.clock = clock;
    }

    /// @return whether one was due
    @Transactional
    public boolean next() {
        var due = searches.due(clock.instant());
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(SavedSearch search) {
        search.nextDigestAt = clock.instant().plus(KeepSavedSearch.A_DAY);
        var news = newsUnlessOutdated(search);
        if (!news.isEmpty()) {
            news.forEach(offer -> searches.note(search.id, offer.number()));
            letters.tell(search, news);
        }
    }

    // A search that names a code which is known no more stays, and is silent: the code may come back.
    private List<Offer> newsUnlessOutdated(SavedSearch search) {
        try {
            return news(search);
        } catch (Problem outdated) {
            return List.of();
        }
    }

    private List<Offer> news(SavedSearch search) {
        var fresh = find.find(question(search), MOST, null).hits().stream()
                .map(Hit::offer)
                .filter(offer -> offer.publishedAt().isAfter(search.toldSince))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        var told = searches.toldOf(search.id, fresh.stream().map(Offer::number).toList());
        return fresh.stream().filter(offer -> !told.contains(offer.number())).toList();
    }

    private OfferQuestion question(SavedSearch search) {
        var asked = parameters.read(parameters(search.query)).question();
        return new OfferQuestion(asked.words(), asked.filters(), Order.NEWEST);
    }

    private static Map<String, List<String>> parameters(String query) {
        var all = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            all.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
