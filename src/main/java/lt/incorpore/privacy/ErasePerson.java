package lt.incorpore.privacy;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// Erases a person: every room forgets, and the keys are destroyed, so that what copies and backups still hold
/// opens no more.
@ApplicationScoped
public class ErasePerson {

    private static final Logger LOG = Logger.getLogger(ErasePerson.class);
    private static final int BEFORE_ALL_ELSE = 1;
    private static final int MOST_TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<KeepsPeople> rooms;
    private final PersonKeys keys;
    private final Tombstones tombstones;
    private final Clock clock;

    ErasePerson(@All List<KeepsPeople> rooms, PersonKeys keys, Tombstones tombstones, Clock clock) {
        this.rooms = rooms;
        this.keys = keys;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /// Ends whole, whatever else goes on with the person: it waits for its turn, and tries again when something that
    /// began before stands in its way.
    public void erase(UUID person) {
        whole(() -> {
            forget(person);
            tombstones.lay(person, LocalDate.now(clock));
        });
    }

    /// Before a process does anything else it erases again whom a restored database brought back, however it was
    /// restored.
    void atStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) {
        var erased = replay();
        if (erased > 0) {
            LOG.warnf("Erased %d people again whom a restored database had brought back", erased);
        }
    }

    /// Erases again who was erased after the backup was made from which the database came back.
    ///
    /// @return how many were erased
    public int replay() {
        var gone = QuarkusTransaction.requiringNew().call(() -> {
            var people = new HashSet<>(keys.people());
            rooms.forEach(room -> people.addAll(room.people()));
            return tombstones.standingOf(people);
        });
        gone.forEach(person -> whole(() -> forget(person)));
        QuarkusTransaction.requiringNew().run(tombstones::align);
        return gone.size();
    }

    private static void whole(Runnable erasure) {
        for (var tries = 1; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(erasure);
                return;
            } catch (RuntimeException met) {
                if (tries == MOST_TRIES) {
                    throw met;
                }
                LockSupport.parkNanos(tries * PAUSE.toNanos());
            }
        }
    }

    private void forget(UUID person) {
        keys.close(person);
        rooms.forEach(room -> room.erase(person));
        keys.deleteById(person);
    }
}
