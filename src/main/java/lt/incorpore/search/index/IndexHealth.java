package lt.incorpore.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says how far the index is behind the database. Being behind does not make the service unready: what is found is
/// checked against the database, and an import would otherwise take every node out of service.
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final WordIndex index;
    private final OutboxNotes notes;
    private final MendIndex mend;
    private final Clock clock;

    IndexHealth(WordIndex index, OutboxNotes notes, MendIndex mend, Clock clock) {
        this.index = index;
        this.notes = notes;
        this.mend = mend;
        this.clock = clock;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        var backlog = notes.backlog();
        var behind = backlog.oldest() == null
                ? 0
                : Duration.between(backlog.oldest(), clock.instant()).toMillis();
        return HealthCheckResponse.named("index")
                .withData("caughtUp", backlog.waiting() == 0 && !mend.isUnderWay())
                .withData("waiting", backlog.waiting())
                .withData("failed", backlog.failed())
                .withData("behindMillis", Math.max(0, behind))
                .withData("documents", index.size())
                .up()
                .build();
    }
}
