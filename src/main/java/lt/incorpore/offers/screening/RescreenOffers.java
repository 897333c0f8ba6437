package lt.incorpore.offers.screening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import lt.incorpore.platform.Start;
import org.jboss.logging.Logger;

/// Compares open offers with the rules of today, once each time the rules change: at the start, and every hour for what
/// was written beside it by an older version. What a person approved stays open, unless the rules find more in it now.
@ApplicationScoped
public class RescreenOffers {

    private static final Logger LOG = Logger.getLogger(RescreenOffers.class);
    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final ScreenOffer screen;
    private final Clock clock;
    private final boolean serving;
    private final AtomicBoolean busy = new AtomicBoolean();

    RescreenOffers(EntityManager entities, ScreenOffer screen, Clock clock, Start start) {
        this.entities = entities;
        this.screen = screen;
        this.clock = clock;
        this.serving = start.isServing();
    }

    void atStart(@Observes StartupEvent start) {
        if (serving) {
            Thread.ofVirtual().name("rescreen-offers").start(this::quietly);
        }
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        if (serving) {
            quietly();
        }
    }

    private void quietly() {
        try {
            rescreen();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Offers were not compared with the new rules: %s",
                    e.getClass().getName());
        }
    }

    /// @return how many offers were put aside
    public int rescreen() {
        if (!busy.compareAndSet(false, true)) {
            return 0;
        }
        try {
            var held = 0;
            var done = QuarkusTransaction.requiringNew().call(this::some);
            while (done.compared > 0) {
                held += done.held;
                done = QuarkusTransaction.requiringNew().call(this::some);
            }
            if (held > 0) {
                LOG.infof("Put %d offers aside that the rules of today hold", held);
            }
            return held;
        } finally {
            busy.set(false);
        }
    }

    private record Done(int compared, int held) {}

    private Done some() {
        var some = entities.createQuery(
                        "FROM Offer WHERE state = :open AND (rules IS NULL OR rules <> :rules) ORDER BY number",
                        Offer.class)
                .setParameter("open", OfferState.OPEN)
                .setParameter("rules", screen.version())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(AT_ONCE)
                .getResultList();
        var held = (int) some.stream().filter(this::holdsNow).count();
        if (!some.isEmpty()) {
            entities.flush();
            // Not through the offer: its version would grow, and all that follow it would read it again.
            entities.createQuery("UPDATE Offer SET rules = :rules WHERE number IN :numbers")
                    .setParameter("rules", screen.version())
                    .setParameter("numbers", some.stream().map(Offer::number).toList())
                    .executeUpdate();
        }
        return new Done(some.size(), held);
    }

    private boolean holdsNow(Offer offer) {
        var now = Screening.of(EnumSet.of(HoldReason.SCREEN), screen.check(offer.content()));
        var before = offer.screening();
        var isKnown = offer.isApproved() && before != null && now.isWithin(before);
        if (now.findings().isEmpty() || isKnown) {
            return false;
        }
        offer.hold(now, clock.instant());
        return true;
    }
}
