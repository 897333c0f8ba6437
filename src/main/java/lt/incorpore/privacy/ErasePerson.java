package lt.incorpore.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Erases a person: every room forgets, and the keys are destroyed, so that what copies and backups still hold
/// opens no more.
@ApplicationScoped
public class ErasePerson {

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

    @Transactional
    public void erase(UUID person) {
        forget(person);
        tombstones.lay(person, LocalDate.now(clock));
    }

    /// Erases again who was erased after the backup was made from which the database came back.
    ///
    /// @return how many were erased
    @Transactional
    public int replay() {
        var people = new HashSet<>(keys.people());
        rooms.forEach(room -> people.addAll(room.people()));
        var gone = tombstones.standingOf(people);
        gone.forEach(this::forget);
        tombstones.align();
        return gone.size();
    }

    private void forget(UUID person) {
        rooms.forEach(room -> room.erase(person));
        keys.deleteById(person);
    }
}
