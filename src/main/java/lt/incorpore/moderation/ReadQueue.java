package lt.incorpore.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.partners.Organisation;
import lt.incorpore.partners.RegisterOrganisation;

/// What waits for a decision, the longest waiting first, with all that was said about it.
@ApplicationScoped
class ReadQueue {

    /// A decision is promised within a day.
    private static final Duration PROMISED = Duration.ofHours(24);

    private final ReadOffers offers;
    private final RegisterOrganisation organisations;
    private final ModerationLog log;
    private final Clock clock;

    ReadQueue(ReadOffers offers, RegisterOrganisation organisations, ModerationLog log, Clock clock) {
        this.offers = offers;
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    /// @param waited   since it was put aside
    /// @param isLate   whether it has waited for longer than was promised
    record Waiting(
            Offer offer,
            Optional<Organisation> owner,
            Duration waited,
            boolean isLate,
            List<Appeal> appeals,
            List<Report> reports,
            List<Decision> decisions) {}

    @Transactional
    List<Waiting> after(Instant since, long number, int most) {
        var held = offers.held(since, number, most);
        var numbers = held.stream().map(Offer::number).toList();
        var appeals = log.openAppeals(numbers);
        var reports = log.openReports(numbers);
        var decisions = log.decisions(numbers);
        return held.stream()
                .map(offer -> {
                    var waited = Duration.between(java.util.Objects.requireNonNull(offer.heldAt()), clock.instant());
                    return new Waiting(
                            offer,
                            Optional.ofNullable(offer.organisation()).flatMap(organisations::withId),
                            waited,
                            waited.compareTo(PROMISED) > 0,
                            appeals.stream()
                                    .filter(a -> a.offer == offer.number())
                                    .toList(),
                            reports.stream()
                                    .filter(r -> r.offer == offer.number())
                                    .toList(),
                            decisions.stream()
                                    .filter(d -> d.offer == offer.number())
                                    .toList());
                })
                .toList();
    }

    long count() {
        return offers.countHeld();
    }
}
