package lt.incorpore.feeds.alerts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends what is due, one search after the other, each in a transaction of its own.
@ApplicationScoped
class SendDigests {

    private static final Logger LOG = Logger.getLogger(SendDigests.class);
    private static final int MOST_A_RUN = 200;

    private final SendDigest send;

    SendDigests(SendDigest send) {
        this.send = send;
    }

    @Scheduled(every = "1m", delay = 1, delayUnit = TimeUnit.MINUTES, concurrentExecution = ConcurrentExecution.SKIP)
    void everyMinute() {
        for (var i = 0; i < MOST_A_RUN; i++) {
            try {
                if (!send.next()) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warnf("Digests wait for the next minute: %s", e.getClass().getName());
                return;
            }
        }
    }
}
