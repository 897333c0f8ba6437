package lt.incorpore.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lt.incorpore.matches.FindCandidates;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.guard.Watch;

/// An employer asks the person behind a card whether they may be reached.
@ApplicationScoped
public class AskForContact {

    private final ContactRequests requests;
    private final ReadOffers offers;
    private final FindCandidates candidates;
    private final ApplicationsConfig config;
    private final Watch watch;
    private final Clock clock;

    AskForContact(
            ContactRequests requests,
            ReadOffers offers,
            FindCandidates candidates,
            ApplicationsConfig config,
            Watch watch,
            Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.candidates = candidates;
        this.config = config;
        this.watch = watch;
        this.clock = clock;
    }

    /// Asking again tells how the first question stands.
    ///
    /// @param organisation owner of the offer
    /// @param offerNumber  of an open offer
    /// @param card         name of a card of this offer
    /// @param viewer       who asks for it
    /// @throws lt.incorpore.platform.Problem not found, whether the offer or the card is not the organisation's
    @Transactional
    ContactRequest ask(UUID organisation, long offerNumber, String card, Viewer viewer) {
        var offer = owned(organisation, offerNumber);
        var person = candidates
                .behind(offer, card)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because())
                .id();
        watch.touched(person, viewer);
        requests.awaitTurnOf(organisation);
        var known = requests.of(offerNumber, person);
        if (known.isPresent()) {
            return known.get();
        }
        if (requests.askedSince(organisation, clock.instant().minus(Duration.ofDays(1))) >= config.mostAsksADay()) {
            watch.askedEnough(viewer);
            throw ContactProblems.ASKED_ENOUGH.because();
        }
        var request = new ContactRequest();
        request.id = UUID.randomUUID();
        request.offer = offerNumber;
        request.organisation = organisation;
        request.person = person;
        request.card = card;
        request.state = ContactState.ASKED;
        request.fields = "";
        request.askedAt = clock.instant();
        request.answerUntil = LocalDate.now(clock).plusDays(config.daysToAnswer());
        requests.persist(request);
        requests.flush();
        return request;
    }

    /// As [#ask], for whoever only wants to know how the question stands: ASKED, AGREED, DECLINED or WITHDRAWN.
    @Transactional
    public String howItStands(UUID organisation, long offerNumber, String card, Viewer viewer) {
        return ask(organisation, offerNumber, card, viewer).state.name();
    }

    private Offer owned(UUID organisation, long number) {
        var open = offers.openWithNumbers(List.of(number)).get(number);
        if (open == null || !organisation.equals(open.organisation())) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        return open;
    }
}
