package lt.incorpore.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works queued operations on, a piece at a time, taking turns among organisations. Any node may take the next
/// piece: the row of an operation is locked while one is at it.
@ApplicationScoped
class WorkOperations {

    private static final Logger LOG = Logger.getLogger(WorkOperations.class);
    private static final int MOST_FAILURES = 10;

    private final Operations operations;
    private final Instance<OperationWork> works;
    private final Clock clock;

    WorkOperations(Operations operations, @Any Instance<OperationWork> works, Clock clock) {
        this.operations = operations;
        this.works = works;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        while (workOn()) {
            Thread.onSpinWait();
        }
    }

    /// Does one piece of one operation.
    ///
    /// @return whether there was one
    boolean workOn() {
        var taken = new AtomicReference<@Nullable String>();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> operations.nextToWork(clock.instant()).ifPresent(operation -> {
                        taken.set(operation.id);
                        piece(operation);
                    }));
            return taken.get() != null;
        } catch (RuntimeException failure) {
            var id = taken.get();
            LOG.errorf(
                    "A piece of operation %s failed: %s", id, failure.getClass().getName());
            LOG.debug("The failure in full", failure);
            if (id != null) {
                QuarkusTransaction.requiringNew().run(() -> failed(id));
            }
            // Not again at once: what failed may be the database.
            return false;
        }
    }

    private void piece(Operation operation) {
        var now = clock.instant();
        if (operation.state == OperationState.QUEUED) {
            operation.state = OperationState.RUNNING;
            operation.startedAt = operation.startedAt == null ? now : operation.startedAt;
            if (operation.whole && !operation.dryRun) {
                operations.forgetQuestions(operation, now);
            }
        }
        work(operation.kind).orElseThrow().work(operation);
        operation.advancedAt = clock.instant();
        operation.failures = 0;
        if (operation.state == OperationState.DONE) {
            operation.end(OperationState.DONE, operation.advancedAt);
        }
    }

    private Optional<OperationWork> work(String kind) {
        return works.stream().filter(work -> work.kind().equals(kind)).findFirst();
    }

    private void failed(String id) {
        operations
                .findByIdOptional(id)
                .filter(operation -> !operation.state.isEnded())
                .ifPresent(operation -> {
                    operation.failures++;
                    operation.advancedAt = clock.instant();
                    if (operation.failures >= MOST_FAILURES) {
                        operation.end(OperationState.FAILED, clock.instant());
                    }
                });
    }
}
