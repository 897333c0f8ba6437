package lt.incorpore.feeds.webhooks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lt.incorpore.offers.OfferState;

/// What a webhook can tell: `offer.published` when an offer can be found, `offer.confirmation_due` when its owner is
/// asked whether it still stands, else what became of it; and `operation.finished` when long work has ended.
final class Event {

    /// Every event, as it is written.
    static final List<String> ALL = Stream.concat(
                    Stream.of(OfferState.values()).map(Event::of),
                    Stream.of("offer.confirmation_due", "operation.finished"))
            .distinct()
            .toList();

    /// Told on request alone, to try an endpoint out.
    static final String TEST = "webhook.test";

    private Event() {}

    private static String of(OfferState state) {
        return state == OfferState.OPEN || state == OfferState.SANDBOX
                ? "offer.published"
                : "offer." + state.name().toLowerCase(Locale.ROOT);
    }
}
