package lt.incorpore.offers.freshness;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import lt.incorpore.offers.Offers;
import org.jboss.logging.Logger;

/// Asks owners whether an offer still stands, thirty days after it was last said so, and pauses it a week after the
/// question. Whoever was never asked is never paused, however long the service was away. Webhooks tell both.
@ApplicationScoped
public class AskWhetherOpen {

    static final int DAYS_UNTIL_ASKED = 30;
    static final int DAYS_TO_ANSWER = 7;

    private static final Logger LOG = Logger.getLogger(AskWhetherOpen.class);
    private static final int AT_ONCE = 500;

    private final Offers offers;
    private final Clock clock;

    AskWhetherOpen(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /// @return how many were asked about, at most 500 a time
    @Transactional
    public int ask() {
        var today = LocalDate.now(clock);
        var stale = offers.toAskAbout(today.minusDays(DAYS_UNTIL_ASKED), AT_ONCE);
        stale.forEach(offer -> offer.askWhetherOpen(today));
        return stale.size();
    }

    /// @return how many were paused, at most 500 a time
    @Transactional
    public int pause() {
        var unanswered = offers.askedBefore(LocalDate.now(clock).minusDays(DAYS_TO_ANSWER), AT_ONCE);
        unanswered.forEach(offer -> offer.pause(clock.instant()));
        if (!unanswered.isEmpty()) {
            LOG.infof("Paused %d offers that nobody confirmed", unanswered.size());
        }
        return unanswered.size();
    }

    @Scheduled(every = "1m", delayed = "40s")
    @Transactional
    void everyMinute() {
        ask();
        pause();
    }
}
