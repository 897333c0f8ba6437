package lt.incorpore.web.find;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.matches.MatchView.OfferMatch;
import lt.incorpore.platform.Lang;

/// Cards of jobs for pages that come to them another way.
@ApplicationScoped
public class JobCards {

    private final Towns towns;

    JobCards(Towns towns) {
        this.towns = towns;
    }

    public List<Card> of(List<OfferMatch> matches, Lang lang) {
        var cards = new Cards(lang, towns);
        return matches.stream().map(match -> cards.of(match, false)).toList();
    }

    /// Places to choose from, county by county.
    public List<?> towns(Lang lang) {
        return towns.all(lang);
    }
}
