package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
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
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Secrets;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.ranking.Because;
import org.jspecify.annotations.Nullable;

/// Makes the card by which an employer sees a person for one offer.
@ApplicationScoped
class CandidateCards {

    private static final int MET = 1_000;
    private static final int CARD_LENGTH = 32;

    private final Reasons reasons;
    private final Secrets secrets;
    private final MatchesConfig config;

    CandidateCards(Reasons reasons, Secrets secrets, MatchesConfig config) {
        this.reasons = reasons;
        this.secrets = secrets;
        this.config = config;
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
}
