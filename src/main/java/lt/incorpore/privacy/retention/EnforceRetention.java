package lt.incorpore.privacy.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.retention.Forgets;
import lt.incorpore.privacy.Tombstones;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import org.jboss.logging.Logger;

/// Forgets, once an hour, whatever was kept long enough.
@ApplicationScoped
class EnforceRetention {

    private static final Logger LOG = Logger.getLogger(EnforceRetention.class);
    /// Longer than any backup lives: whoever it would bring back is erased again.
    private static final Period TOMBSTONES = Period.ofDays(400);

    private final EntityManager entities;
    private final List<Forgets> rooms;
    private final Tombstones tombstones;
    private final Withdrawals withdrawals;
    private final MeterRegistry meters;
    private final Clock clock;

    EnforceRetention(
            EntityManager entities,
            @All List<Forgets> rooms,
            Tombstones tombstones,
            Withdrawals withdrawals,
            MeterRegistry meters,
            Clock clock) {
        this.entities = entities;
        this.rooms = rooms;
        this.tombstones = tombstones;
        this.withdrawals = withdrawals;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            every = "${incorpore.retention.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        enforce(clock);
    }

    /// How long each thing is kept.
    Map<String, TemporalAmount> plan() {
        var plan = new LinkedHashMap<String, TemporalAmount>();
        all(clock).forEach(job -> plan.put(job.what(), job.kept()));
        return plan;
    }

    /// @return how many rows of what were forgotten; nothing that was none
    Map<String, Integer> enforce(Clock now) {
        var forgotten = new LinkedHashMap<String, Integer>();
        for (var job : all(now)) {
            try {
                var rows = job.forget(now.instant());
                if (rows > 0) {
                    forgotten.put(job.what(), rows);
                    meters.counter("incorpore.privacy.forgotten", "what", job.what())
                            .increment(rows);
                }
            } catch (RuntimeException e) {
                // One that fails must not keep the others; the next hour tries again.
                LOG.errorf(
                        "Not forgotten: %s, because of %s",
                        job.what(), e.getClass().getName());
                LOG.debug("The failure in full", e);
            }
        }
        if (!forgotten.isEmpty()) {
            LOG.infof("Forgotten, rows by table: %s", forgotten);
        }
        return forgotten;
    }

    private List<Forgets> all(Clock now) {
        var all = new ArrayList<Forgets>(rooms);
        OldRows.PLAN.forEach(rows -> all.add(new Job(rows.what(), rows.kept(), moment -> forget(rows, now))));
        all.add(new Job(
                "vault.tombstone",
                TOMBSTONES,
                moment -> QuarkusTransaction.requiringNew().call(() -> {
                    withdrawals.forgetBefore(moment.minus(Duration.ofDays(TOMBSTONES.getDays())));
                    return tombstones.forgetBefore(LocalDate.now(now).minus(TOMBSTONES));
                })));
        return all;
    }

    private record Job(String what, TemporalAmount kept, java.util.function.ToIntFunction<Instant> work)
            implements Forgets {
        @Override
        public int forget(Instant now) {
            return work.applyAsInt(now);
        }
    }

    private int forget(OldRows rows, Clock now) {
        var before = now.instant().atZone(now.getZone()).minus(rows.kept()).toInstant();
        var all = 0;
        for (var some = 1; some > 0; all += some) {
            some = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery(rows.sql())
                            .setParameter("before", before)
                            .executeUpdate());
        }
        return all;
    }
}
