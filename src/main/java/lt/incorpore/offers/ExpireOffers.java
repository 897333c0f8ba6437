package lt.incorpore.offers;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/// Marks offers whose last day has passed. Search and matching leave them out by their date already; this makes the
/// database say so.
@ApplicationScoped
public class ExpireOffers {

    private static final Logger LOG = Logger.getLogger(ExpireOffers.class);
    private static final int AT_ONCE = 500;

    private final Offers offers;
    private final Clock clock;

    ExpireOffers(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /// @return how many were marked, at most 500 a time
    @Transactional
    public int expire() {
        var past = offers.pastTheirDate(LocalDate.now(clock), AT_ONCE);
        past.forEach(offer -> offer.close(CloseReason.EXPIRED, clock.instant()));
        if (!past.isEmpty()) {
            LOG.infof("Expired %d offers", past.size());
        }
        return past.size();
    }

    @Scheduled(every = "1m", delayed = "20s")
    @Transactional
    void everyMinute() {
        expire();
    }
}
