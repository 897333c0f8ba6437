package lt.incorpore.privacy;

import java.util.Set;
import java.util.UUID;

/// A room that keeps something of people. Export and erasure ask every one of them; none can be forgotten, because
/// a test holds the tables that name a person against them.
public interface KeepsPeople {

    /// Name of the room's part in an export.
    String part();

    /// All that the room keeps of the person, ready to be written as JSON; an empty list or map where it keeps
    /// nothing.
    Object export(UUID person);

    /// Everybody of whom the room keeps something, where no other room does.
    default Set<UUID> people() {
        return Set.of();
    }

    /// Takes the person out of the room.
    void erase(UUID person);
}
