package lt.incorpore.matches;

import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.law.MayWork;
import lt.incorpore.matches.MatchView.Band;
import lt.incorpore.matches.MatchView.Candidate;
import lt.incorpore.matches.MatchView.Card;
import lt.incorpore.matches.MatchView.Fit;
import lt.incorpore.matches.MatchView.Part;
import lt.incorpore.matches.MatchView.Right;
import lt.incorpore.matches.MatchView.Travel;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.RecordLook;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.ranking.Because;
import lt.incorpore.ranking.Explanation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.index.Match;
import org.jspecify.annotations.Nullable;

/// Finds the people who fit an offer best, exactly: for its owner as cards without names, for a counsellor with every
/// reason.
@ApplicationScoped
public class FindCandidates {

    private static final int SPARE = 5;
    private static final int ONE_PERCENT = 10_000;
    private static final int MET = 1_000;
    private static final int CARD_LENGTH = 32;

    private final Market market;
    private final ReadFindable people;
    private final Reasons reasons;
    private final RankedOffers rankedOffers;
    private final ConsentLedger consents;
    private final RecordLook looks;
    private final Secrets secrets;
    private final MatchesConfig config;

    FindCandidates(
            Market market,
            ReadFindable people,
            Reasons reasons,
            RankedOffers rankedOffers,
            ConsentLedger consents,
            RecordLook looks,
            Secrets secrets,
            MatchesConfig config) {
        this.market = market;
        this.people = people;
        this.reasons = reasons;
        this.rankedOffers = rankedOffers;
        this.consents = consents;
        this.looks = looks;
        this.secrets = secrets;
        this.config = config;
    }

    /// What a counsellor sees: of the people who let the organisation help them those who fit best, nobody else. Each
    /// of
    /// them can read later who looked.
    ///
    /// @param most  length of the list, 1..100
    /// @param depth POINTS or TERMS: what would help is a question to one person, not to a list of them
    @Timed("incorpore.matches.candidates")
    MatchView.Candidates forCounsellor(Offer offer, int most, Depth depth, Viewer viewer, Lang lang) {
        var shown = ofCaseload(offer, most, viewer);
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

    /// What the owner sees: bands instead of scores, and inside a band an order that tells nothing.
    @Timed("incorpore.matches.cards")
    public MatchView.Cards forOwner(Offer offer, Lang lang) {
        var day = market.stand().day();
        var cards = new ArrayList<Card>();
        for (var found : found(offer, config.mostCards())) {
            cards.add(card(offer, found, day, lang));
        }
        cards.sort(Comparator.comparing(Card::band).thenComparing(card -> shuffled(card, day)));
        return new MatchView.Cards(cards);
    }

    /// Whose card this is, as long as the owner of the offer can see it.
    ///
    /// @param card name of a card of this offer
    public Optional<Profile> behind(Offer offer, String card) {
        return found(offer, config.mostCards()).stream()
                .map(Found::profile)
                .filter(profile -> cardName(offer, profile).equals(card))
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
                        .thenComparing(found -> found.profile.number()))
                .limit(most)
                .toList();
    }

    private record Found(Profile profile, Explanation explanation) {}

    private List<Found> found(Offer offer, int most) {
        var stand = market.stand();
        var today = (int) stand.day().toEpochDay();
        OfferNeeds needs = rankedOffers.of(offer, stand.day());
        var matches = stand.people().top(needs, most + SPARE, today);
        // The database is the gate: who withdrew a moment ago is not shown.
        Map<Long, Profile> findable =
                people.withNumbers(matches.stream().map(Match::number).toList());
        return matches.stream()
                .map(match -> findable.get(match.number()))
                .filter(Objects::nonNull)
                .limit(most)
                .map(profile -> new Found(profile, stand.scoring().explain(market.person(profile), needs, today)))
                .toList();
    }

    private Card card(Offer offer, Found found, LocalDate day, Lang lang) {
        var matched = new ArrayList<Part>();
        var missing = new ArrayList<Part>();
        var languages = new ArrayList<Part>();
        var travel = Travel.UNKNOWN;
        var experience = Fit.UNKNOWN;
        var education = Fit.UNKNOWN;
        for (var term : found.explanation.terms()) {
            switch (term.because()) {
                case Because.Skills skills ->
                    skills.parts()
                            .forEach(part ->
                                    (Reasons.isFound(part.how()) ? matched : missing).add(reasons.skill(part, lang)));
                case Because.Languages asked ->
                    asked.parts().forEach(part -> languages.add(reasons.language(part, lang)));
                case Because.Way way -> travel = travel(way);
                case Because.ExperienceMonths months ->
                    experience = fit(months.needed().isKnown(), months.has().isKnown(), months.points());
                case Because.EducationLevels levels ->
                    education = fit(levels.needed().isKnown(), levels.has().isKnown(), levels.points());
                default -> {}
            }
        }
        return new Card(
                cardName(offer, found.profile),
                band(found.explanation.score()),
                matched,
                missing,
                languages,
                travel,
                experience,
                education,
                right(found.profile.facts().rightToWork(), day));
    }

    private Band band(int score) {
        return score >= config.bandA() ? Band.A : score >= config.bandB() ? Band.B : Band.C;
    }

    // Two organisations, or two offers of one, cannot join what they see: the name is bound to all three.
    private String cardName(Offer offer, Profile profile) {
        var name = secrets.sign("card", profile.id() + " " + offer.organisation() + " " + offer.number());
        return "cand_" + HexFormat.of().formatHex(name).substring(0, CARD_LENGTH);
    }

    private String shuffled(Card card, LocalDate day) {
        return HexFormat.of().formatHex(secrets.sign("card order", card.card() + " " + day));
    }

    private static Travel travel(Because.Way way) {
        if (way.remote()) {
            return Travel.REMOTE;
        }
        if (way.metres() < 0) {
            return Travel.UNKNOWN;
        }
        if (way.metres() < 10_000) {
            return Travel.UNDER_10_KM;
        }
        if (way.metres() < 25_000) {
            return Travel.UNDER_25_KM;
        }
        return way.metres() < 50_000 ? Travel.UNDER_50_KM : Travel.FURTHER;
    }

    private static Fit fit(boolean needed, boolean known, int points) {
        if (!needed) {
            return Fit.NOT_NEEDED;
        }
        if (!known) {
            return Fit.UNKNOWN;
        }
        return points == MET ? Fit.MET : Fit.NOT_MET;
    }

    private static Right right(ProfileFacts.@Nullable RightToWork right, LocalDate today) {
        if (right == null
                || right.answer() == null
                || right.askAgainOn() != null && !today.isBefore(right.askAgainOn())) {
            return new Right(MayWork.Kind.UNKNOWN, null, null);
        }
        return new Right(right.answer(), right.from(), right.document());
    }
}
