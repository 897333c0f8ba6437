package lt.incorpore.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lt.incorpore.platform.Secrets;

/// Erases a person: every room forgets, and the keys are destroyed, so that what copies and backups still hold opens no
/// more.
@ApplicationScoped
public class ErasePerson {

    private final List<KeepsPeople> rooms;
    private final PersonKeys keys;
    private final Tombstones tombstones;
    private final Secrets secrets;
    private final Clock clock;

    ErasePerson(@All List<KeepsPeople> rooms, PersonKeys keys, Tombstones tombstones, Secrets secrets, Clock clock) {
        this.rooms = rooms;
        this.keys = keys;
        this.tombstones = tombstones;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional
    public void erase(UUID person) {
        rooms.forEach(room -> room.erase(person));
        keys.deleteById(person);
        tombstones.lay(hash(person), LocalDate.now(clock));
    }

    /// Erases again who was erased after the backup was made that the database was restored from.
    ///
    /// @param candidates people that the restored database holds
    /// @return how many were erased
    @Transactional
    public int replay(List<UUID> candidates) {
        var gone = candidates.stream()
                .filter(person -> tombstones.stands(hash(person)))
                .toList();
        gone.forEach(this::erase);
        return gone.size();
    }

    private byte[] hash(UUID person) {
        return secrets.sign("tombstone", person.toString());
    }
}
