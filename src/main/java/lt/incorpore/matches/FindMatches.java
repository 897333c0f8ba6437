package lt.incorpore.matches;

import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.matches.MatchView.Named;
import lt.incorpore.matches.MatchView.OfferCard;
import lt.incorpore.matches.MatchView.OfferMatch;
import lt.incorpore.matches.MatchView.Understood;
import lt.incorpore.matches.MatchView.WordsRead;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.offers.card.ShowFiveFacts;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;
import lt.incorpore.ranking.index.OfferQuery;
import lt.incorpore.search.AllowedOffers;
import lt.incorpore.search.AllowedOffers.Allowed;
import lt.incorpore.search.Filters;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.words.Asked;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Finds the best offers for a person, exactly, and says why each of them.
@ApplicationScoped
public class FindMatches {

    /// Some offers may have closed since the picture was drawn; so many more are asked for, to fill their places.
    private static final int SPARE = 5;

    private static final int ONE_PERCENT = 10_000;

    private final Market market;
    private final RankedPeople people;
    private final ReadOffers offers;
    private final AllowedOffers allowed;
    private final Reasons reasons;
    private final WhatWouldHelp help;
    private final Taxonomy taxonomy;
    private final ShowFiveFacts facts;

    FindMatches(
            Market market,
            RankedPeople people,
            ReadOffers offers,
            AllowedOffers allowed,
            Reasons reasons,
            WhatWouldHelp help,
            Taxonomy taxonomy,
            ShowFiveFacts facts) {
        this.market = market;
        this.people = people;
        this.offers = offers;
        this.allowed = allowed;
        this.reasons = reasons;
        this.help = help;
        this.taxonomy = taxonomy;
        this.facts = facts;
    }

    /// @param best   length of the list, 1..100
    /// @param notYet length of the list of offers that something rules out, 0..100
    /// @param kinds  kinds to look among; all when empty
    /// @param words  that an offer must be found by; blank for all offers
    /// @param depth  how much is said of the reasons
    public record Wanted(int best, int notYet, List<OfferKind> kinds, String words, Depth depth) {}

    @Timed("incorpore.matches.offers")
    public MatchView.Offers of(ProfileFacts facts, Wanted wanted, Lang lang) {
        var stand = market.stand();
        var person = people.of(1, facts, stand.day());
        var words = allowed(wanted, lang);
        var query = query(stand, wanted, words);
        var found = stand.offers()
                .top(person, query.best(wanted.best + SPARE).notYet(wanted.notYet == 0 ? 0 : wanted.notYet + SPARE));
        var reader = new Reading(stand, person, facts.languageRelief() != null, wanted.depth, lang);
        return new MatchView.Offers(
                explained(found.open(), wanted.best, reader),
                explained(found.notYet(), wanted.notYet, reader),
                words == null || words.numbers() == null ? stand.offers().size() : words.numbers().length,
                words == null ? null : read(words, lang),
                wanted.depth == Depth.FULL ? help.of(facts, stand, query, lang) : null);
    }

    private @Nullable Allowed allowed(Wanted wanted, Lang lang) {
        if (wanted.words.isBlank()) {
            return null;
        }
        var kinds = wanted.kinds.stream().map(OfferKind::name).toList();
        return allowed.by(wanted.words, Filters.NONE.with(Choice.KIND, kinds), lang);
    }

    private static OfferQuery query(Market.Stand stand, Wanted wanted, @Nullable Allowed words) {
        var query = OfferQuery.on((int) stand.day().toEpochDay());
        if (!wanted.kinds.isEmpty()) {
            query = query.kinds(RankedCodes.bits(wanted.kinds));
        }
        return words == null || words.numbers() == null ? query : query.only(words.numbers());
    }

    private WordsRead read(Allowed words, Lang lang) {
        var understood =
                words.asked().stream().map(one -> understood(one, lang)).toList();
        return new WordsRead(words.found(), understood, words.passedOver(), words.instead());
    }

    private Understood understood(Asked asked, Lang lang) {
        var concept = asked.concepts().isEmpty() ? null : asked.concepts().getFirst();
        var place = asked.places().isEmpty() ? null : asked.places().getFirst();
        return new Understood(
                asked.text(),
                concept == null ? null : new Named(concept.concept().uri(), taxonomy.name(concept.concept(), lang)),
                concept == null ? null : concept.language(),
                concept != null && concept.isCorrected(),
                place == null ? null : new Named(place.code(), place.name(lang)));
    }

    private record Reading(Market.Stand stand, PersonFacts person, boolean reliefTold, Depth depth, Lang lang) {}

    private List<OfferMatch> explained(List<Match> matches, int most, Reading reading) {
        // The database is the gate: an offer that closed a moment ago does not leave the house.
        var open = offers.openWithNumbers(matches.stream().map(Match::number).toList());
        return matches.stream()
                .filter(match -> open.containsKey(match.number()))
                .flatMap(match -> explained(match, open, reading).stream())
                .limit(most)
                .toList();
    }

    // An offer that closes between two looks at the picture is simply not shown.
    private Optional<OfferMatch> explained(Match match, Map<Long, Offer> open, Reading reading) {
        return reading.stand
                .offers()
                .get(match.number())
                .map(needs -> explained(Objects.requireNonNull(open.get(match.number())), needs, reading));
    }

    private OfferMatch explained(Offer offer, OfferNeeds needs, Reading reading) {
        var today = (int) reading.stand.day().toEpochDay();
        var explanation = reading.stand.scoring().explain(reading.person, needs, today);
        return new OfferMatch(
                card(offer, reading.lang),
                explanation.score(),
                explanation.score() / ONE_PERCENT,
                reasons.of(explanation.terms(), reading.depth, reading.lang),
                Checks.of(explanation.gates(), reading.reliefTold, reading.depth, reading.lang));
    }

    private OfferCard card(Offer offer, Lang lang) {
        var content = offer.content();
        var occupation = content.occupation();
        var place = content.place();
        return new OfferCard(
                offer.id(),
                content.kind(),
                content.title(),
                offer.employer(),
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
                content.start(),
                facts.of(content, lang));
    }
}
