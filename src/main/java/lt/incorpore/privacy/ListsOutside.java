package lt.incorpore.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/// Keeps the lists outside the database, of who was erased and of what was taken back, as long as the database.
///
/// Where one cannot be written, whoever asks for erasure is erased all the same, and the database holds the line. File
/// and
/// database are compared each minute, and the health of the service says what the file lacks. Readiness does not: a
/// service that is taken out of reach erases nobody.
@ApplicationScoped
class ListsOutside {

    private static final Logger LOG = Logger.getLogger(ListsOutside.class);

    private final Tombstones tombstones;
    private final Withdrawals withdrawals;

    ListsOutside(Tombstones tombstones, Withdrawals withdrawals) {
        this.tombstones = tombstones;
        this.withdrawals = withdrawals;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        // One that fails must not keep the other.
        List.<Runnable>of(tombstones::catchUp, withdrawals::catchUp).forEach(list -> {
            try {
                QuarkusTransaction.requiringNew().run(list);
            } catch (RuntimeException e) {
                LOG.errorf("A list beside the database is behind: %s: %s", e.getMessage(), e.getCause());
            }
        });
    }

    boolean areBehind() {
        return tombstones.isBehind() || withdrawals.isBehind();
    }

    /// Says so.
    @Wellness
    @ApplicationScoped
    static class Health implements HealthCheck {

        private final ListsOutside lists;

        Health(ListsOutside lists) {
            this.lists = lists;
        }

        @Override
        public HealthCheckResponse call() {
            var isBehind = lists.areBehind();
            var answer = HealthCheckResponse.named("lists of erased people and of withdrawals");
            if (isBehind) {
                answer.withData(
                        "trouble",
                        "The files tombstones and withdrawals cannot be written (INCORPORE_VAULT_TOMBSTONES). The database"
                                + " holds what they lack; a backup that is put back now would not know it.");
            }
            return answer.status(!isBehind).build();
        }
    }
}
