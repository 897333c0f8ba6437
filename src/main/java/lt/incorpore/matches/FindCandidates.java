package lt.incorpore.matches;

import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.matches.Market.Stand;
import lt.incorpore.matches.MatchView.Candidate;
import lt.incorpore.matches.MatchView.Card;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.RecordLook;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.ranking.Explanation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.index.Match;

/// Finds the people who fit an offer best, exactly: for its owner as cards without names, for a counsellor with
/// every reason.
@ApplicationScoped
public class FindCandidates {

    private static final int SPARE = 5;
    /// So many of equal score may stand around the end of the list.
    private static final int TIED = 1_000;
    private static final int ONE_PERCENT = 10_000;

    private final Market market;
    private final ReadOffers offers;
    private final ReadFindable people;
    private final Reasons reasons;
    private final RankedOffers rankedOffers;
    private final ConsentLedger consents;
    private final RecordLook looks;
    private final CandidateCards cards;

    FindCandidates(
            Market market,
            ReadOffers offers,
            ReadFindable people,
            Reasons reasons,
            RankedOffers rankedOffers,
            ConsentLedger consents,
            RecordLook looks,
            CandidateCards cards) {
        this.market = market;
        this.offers = offers;
        this.people = people;
        this.reasons = reasons;
        this.rankedOffers = rankedOffers;
        this.consents = consents;
        this.looks = looks;
        this.cards = cards;
    }

    /// What a counsellor sees: of the people who let the organisation help them those who fit best, nobody else.
    /// Each of them can read later who looked.
    ///
    /// @param most  length of the list, 1..100
    /// @param depth POINTS or TERMS: what would help is a question to one person, not to a list of them
    @Timed("incorpore.matches.candidates")
    MatchView.Candidates forCounsellor(Offer offer, int most, Depth depth, Viewer viewer, Lang lang) {
        var shown = cards.looks(ofCaseload(offer, most, viewer), viewer);
        looks.atFacts(shown.stream().map(found -> found.profile.id()).toList(), viewer, Purpose.COUNSELLING);
        return new MatchView.Candidates(shown.stream()
                .map(found -> new Candidate(
                        found.profile.id().toString(),
                        found.explanation.score(),
                        found.explanation.score() / ONE_PERCENT,
                        reasons.of(found.explanation.terms(), depth, lang),
                        Checks.of(found.explanation.gates(), true, depth, lang)))
                .toList());
    }

    /// As [#forOwner(Offer, Viewer, Lang)], for an address.
    ///
    /// @throws lt.incorpore.platform.Problem not found, where there is no such offer or it is another's; not open
    public MatchView.Cards forOwner(String id, Viewer viewer, Lang lang) {
        var offer = Offer.numberOf(id)
                .flatMap(offers::withNumber)
                .filter(known ->
                        known.organisation() != null && known.organisation().equals(viewer.organisation()))
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        if (!offers.openWithNumbers(List.of(offer.number())).containsKey(offer.number())) {
            throw MatchProblems.OFFER_NOT_OPEN.because();
        }
        return forOwner(offer, viewer, lang);
    }

    /// What the owner sees: bands instead of scores, and inside a band an order that tells nothing.
    @Timed("incorpore.matches.cards")
    MatchView.Cards forOwner(Offer offer, Viewer viewer, Lang lang) {
        var day = market.stand().day();
        var all = new ArrayList<Card>();
        for (var found : found(offer, cards.mostCards())) {
            all.add(cards.card(offer, found, day, lang));
        }
        all.sort(Comparator.comparing(Card::band).thenComparing(card -> cards.shuffled(card, day)));
        return new MatchView.Cards(cards.cards(all, viewer));
    }

    /// Whose card this is, as long as the owner of the offer can see it.
    ///
    /// @param card name of a card of this offer
    public Optional<Profile> behind(Offer offer, String card) {
        return found(offer, cards.mostCards()).stream()
                .map(Found::profile)
                .filter(profile -> cards.nameOf(offer, profile.id()).equals(card))
                .findFirst();
    }

    // A caseload is short: it is scored whole, by the function that explains.
    private List<Found> ofCaseload(Offer offer, int most, Viewer viewer) {
        var stand = market.stand();
        var needs = rankedOffers.of(offer, stand.day());
        var today = (int) stand.day().toEpochDay();
        var consent = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, String.valueOf(viewer.organisation()));
        return people.ofPeople(consents.people(consent)).stream()
                .map(profile -> new Found(profile, stand.scoring().explain(market.person(profile), needs, today)))
                .filter(found -> found.explanation.open())
                .sorted(Comparator.comparingInt((Found found) -> -found.explanation.score())
                        .thenComparing(found -> cards.lot(found.profile.number(), offer, stand.day())))
                .limit(most)
                .toList();
    }

    record Found(Profile profile, Explanation explanation) {}

    private List<Found> found(Offer offer, int most) {
        var stand = market.stand();
        var today = (int) stand.day().toEpochDay();
        OfferNeeds needs = rankedOffers.of(offer, stand.day());
        var matches = best(offer, needs, stand, most + SPARE);
        // The database is the gate: who withdrew or hid from this employer a moment ago is not shown.
        Map<Long, Profile> findable = cards.notHiding(
                offer, people.withNumbers(matches.stream().map(Match::number).toList()));
        return matches.stream()
                .map(match -> findable.get(match.number()))
                .filter(Objects::nonNull)
                .limit(most)
                .map(profile -> new Found(profile, stand.scoring().explain(market.person(profile), needs, today)))
                .toList();
    }

    private record Drawn(Match match, String lot) {}

    // Of equal scores nobody is first everywhere, as the lower number would be: lots are drawn, for each offer and day
    // anew.
    private List<Match> best(Offer offer, OfferNeeds needs, Stand stand, int most) {
        var today = (int) stand.day().toEpochDay();
        var matches = stand.people().top(needs, most, today);
        var all = matches.size() < most ? matches : stand.people().top(needs, Math.max(most, TIED), today);
        return all.stream()
                .map(match -> new Drawn(match, cards.lot(match.number(), offer, stand.day())))
                .sorted(Comparator.comparingInt((Drawn drawn) -> -drawn.match.score())
                        .thenComparing(Drawn::lot))
                .limit(most)
                .map(Drawn::match)
                .toList();
    }
}
