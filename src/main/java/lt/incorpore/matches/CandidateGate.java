package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.matches.FindCandidates.Found;
import lt.incorpore.matches.MatchView.Card;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadEmployer;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.EmployerBlocks;
import lt.incorpore.privacy.guard.Watch;
import lt.incorpore.profiles.Profile;

/// Whom a viewer does not see, however well they fit: people who hide from this employer, and everybody beyond what
/// one
/// viewer sees in a day.
@ApplicationScoped
class CandidateGate {

    private final EmployerBlocks blocks;
    private final ReadEmployer employers;
    private final Watch watch;
    private final MatchesConfig config;

    CandidateGate(EmployerBlocks blocks, ReadEmployer employers, Watch watch, MatchesConfig config) {
        this.blocks = blocks;
        this.employers = employers;
        this.watch = watch;
        this.config = config;
    }

    int mostCards() {
        return config.mostCards();
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
