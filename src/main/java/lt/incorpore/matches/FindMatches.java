package lt.incorpore.matches;

import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.MatchView.Named;
import lt.incorpore.matches.MatchView.OfferCard;
import lt.incorpore.matches.MatchView.OfferMatch;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;
import lt.incorpore.ranking.index.OfferQuery;
import lt.incorpore.taxonomy.Taxonomy;

/// Finds the best offers for a person, exactly, and says why each of them.
@ApplicationScoped
public class FindMatches {

    /// Some offers may have closed since the picture was drawn; so many more are asked for, to fill their places.
    private static final int SPARE = 5;

    private static final int ONE_PERCENT = 10_000;

    private final Market market;
    private final RankedPeople people;
    private final ReadOffers offers;
    private final Reasons reasons;
    private final Taxonomy taxonomy;

    FindMatches(Market market, RankedPeople people, ReadOffers offers, Reasons reasons, Taxonomy taxonomy) {
        this.market = market;
        this.people = people;
        this.offers = offers;
        this.reasons = reasons;
        this.taxonomy = taxonomy;
    }

    /// @param best   length of the list, 1..100
    /// @param notYet length of the list of offers that something rules out, 0..100
    /// @param kinds  kinds to look among; all when empty
    record Wanted(int best, int notYet, List<OfferKind> kinds) {}

    @Timed("incorpore.matches.offers")
    MatchView.Offers of(ProfileFacts facts, Wanted wanted, Lang lang) {
        var stand = market.stand();
        var person = people.of(1, facts, stand.day());
        var query = OfferQuery.on((int) stand.day().toEpochDay())
                .best(wanted.best + SPARE)
                .notYet(wanted.notYet == 0 ? 0 : wanted.notYet + SPARE);
        if (!wanted.kinds.isEmpty()) {
            query = query.kinds(RankedCodes.bits(wanted.kinds));
        }
        var found = stand.offers().top(person, query);
        var reader = new Reading(stand, person, facts.languageRelief() != null, lang);
        return new MatchView.Offers(
                explained(found.open(), wanted.best, reader),
                explained(found.notYet(), wanted.notYet, reader),
                stand.offers().size());
    }

    private record Reading(Market.Stand stand, PersonFacts person, boolean reliefTold, Lang lang) {}

    private List<OfferMatch> explained(List<Match> matches, int most, Reading reading) {
        // The database is the gate: an offer that closed a moment ago does not leave the house.
        var open = offers.openWithNumbers(matches.stream().map(Match::number).toList());
        return matches.stream()
                .filter(match -> open.containsKey(match.number()))
                .limit(most)
                .map(match -> explained(match, open, reading))
                .toList();
    }

    private OfferMatch explained(Match match, Map<Long, Offer> open, Reading reading) {
        var offer = java.util.Objects.requireNonNull(open.get(match.number()));
        var needs = reading.stand.offers().get(match.number()).orElseThrow();
        var explanation = reading.stand.scoring().explain(reading.person, needs, (int)
                reading.stand.day().toEpochDay());
        return new OfferMatch(
                card(offer, reading.lang),
                explanation.score(),
                explanation.score() / ONE_PERCENT,
                reasons.of(explanation.terms(), reading.lang),
                Checks.of(explanation.gates(), reading.reliefTold, reading.lang));
    }

    private OfferCard card(Offer offer, Lang lang) {
        var content = offer.content();
        var occupation = content.occupation();
        var place = content.place();
        return new OfferCard(
                offer.id(),
                content.kind(),
                content.title(),
                content.employer() == null ? null : content.employer().name(),
                occupation == null
                        ? null
                        : taxonomy.occupation(occupation)
                                .map(o -> new Named(o.uri(), taxonomy.name(o, lang)))
                                .orElse(null),
                place == null || place.municipality() == null
                        ? null
                        : taxonomy.municipality(place.municipality())
                                .map(m -> new Named(m.code(), m.name(lang)))
                                .orElse(null),
                place == null ? null : place.locality(),
                content.remote(),
                content.pay(),
                content.hours(),
                content.start());
    }
}
