package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.law.MayWork;
import lt.incorpore.matches.FindCandidates.Found;
import lt.incorpore.matches.MatchView.Band;
import lt.incorpore.matches.MatchView.Card;
import lt.incorpore.matches.MatchView.Fit;
import lt.incorpore.matches.MatchView.Part;
import lt.incorpore.matches.MatchView.Right;
import lt.incorpore.matches.MatchView.Travel;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadEmployer;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.EmployerBlocks;
import lt.incorpore.privacy.guard.Watch;
import lt.incorpore.profiles.Profile;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.Because;
import org.jspecify.annotations.Nullable;

/// Makes the card by which an employer sees a person for one offer, and knows whom a viewer does not see however
/// well they fit: people who hide from this employer, and everybody beyond what one viewer sees in a day.
@ApplicationScoped
class CandidateCards {

    private static final int MET = 1_000;
    private static final int CARD_LENGTH = 32;

    private final Reasons reasons;
    private final Secrets secrets;
    private final EmployerBlocks blocks;
    private final ReadEmployer employers;
    private final Watch watch;
    private final MatchesConfig config;

    CandidateCards(
            Reasons reasons,
            Secrets secrets,
            EmployerBlocks blocks,
            ReadEmployer employers,
            Watch watch,
            MatchesConfig config) {
        this.reasons = reasons;
        this.secrets = secrets;
        this.blocks = blocks;
        this.employers = employers;
        this.watch = watch;
        this.config = config;
    }

    int mostCards() {
        return config.mostCards();
    }

    Card card(Offer offer, Found found, LocalDate day, Lang lang) {
        var matched = new ArrayList<Part>();
        var missing = new ArrayList<Part>();
        var languages = new ArrayList<Part>();
        var travel = Travel.UNKNOWN;
        var experience = Fit.UNKNOWN;
        var education = Fit.UNKNOWN;
        for (var term : found.explanation().terms()) {
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
                nameOf(offer, found.profile().id()),
                band(found.explanation().score()),
                matched,
                missing,
                languages,
                travel,
                experience,
                education,
                right(found.profile().facts().rightToWork(), day));
    }

    private Band band(int score) {
        return score >= config.bandA() ? Band.A : score >= config.bandB() ? Band.B : Band.C;
    }

    // Two organisations, or two offers of one, cannot join what they see: the name is bound to all three.
    String nameOf(Offer offer, UUID person) {
        var name = secrets.sign("card", person + " " + offer.organisation() + " " + offer.number());
        return "cand_" + HexFormat.of().formatHex(name).substring(0, CARD_LENGTH);
    }

    String shuffled(Card card, LocalDate day) {
        return HexFormat.of().formatHex(secrets.sign("card order", card.card() + " " + day));
    }

    /// Decides between equals.
    String lot(long person, Offer offer, LocalDate day) {
        return HexFormat.of().formatHex(secrets.sign("lot", person + " " + offer.number() + " " + day));
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
            return new Right(MayWork.Kind.UNKNOWN, null);
        }
        return new Right(right.answer(), right.from());
    }

    /// Those who do not hide from the employer behind the offer.
    Map<Long, Profile> notHiding(Offer offer, Map<Long, Profile> people) {
        var hiding = blocks.hiding(people.values().stream().map(Profile::id).toList(), employers.namesOf(offer));
        var left = new HashMap<>(people);
        left.values().removeIf(profile -> hiding.contains(profile.id()));
        return left;
    }

    /// What an organisation may see of these cards today.
    ///
    /// @throws lt.incorpore.platform.Problem when it is nothing, and there was something
    List<Card> cards(List<Card> wanted, Viewer viewer) {
        var shown = watch.cards(wanted.stream().map(Card::card).toList(), viewer);
        refuseNothing(shown, wanted);
        return wanted.stream().filter(card -> shown.contains(card.card())).toList();
    }

    /// Whom a counsellor may see of these people today.
    ///
    /// @throws lt.incorpore.platform.Problem when it is nobody, and there was somebody
    List<Found> looks(List<Found> wanted, Viewer viewer) {
        var shown =
                watch.people(wanted.stream().map(found -> found.profile().id()).toList(), viewer);
        refuseNothing(shown, wanted);
        return wanted.stream()
                .filter(found -> shown.contains(found.profile().id()))
                .toList();
    }

    private static void refuseNothing(Set<?> shown, List<?> wanted) {
        if (shown.isEmpty() && !wanted.isEmpty()) {
            throw MatchProblems.SEEN_ENOUGH.because();
        }
    }
}
