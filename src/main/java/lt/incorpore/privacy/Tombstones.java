package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.withdrawn.OutsideList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Who was erased, as keyed hashes that tell nobody who it was.
///
/// They stand in the database, and in a file beside it: a database that comes back from a backup knows nothing of
/// whom it forgot since, the file does. It lies in the home unless `incorpore.vault.tombstones` names another place.
@ApplicationScoped
public class Tombstones {

    private static final Logger LOG = Logger.getLogger(Tombstones.class);
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\S{10})");

    private final EntityManager entities;
    private final Secrets secrets;
    private final Event<Laid> laid;
    private final OutsideList list;
    private volatile boolean behind;

    Tombstones(
            EntityManager entities,
            Secrets secrets,
            Event<Laid> laid,
            @ConfigProperty(name = "incorpore.vault.tombstones") Optional<String> place) {
        this.entities = entities;
        this.secrets = secrets;
        this.laid = laid;
        list = new OutsideList(
                place.map(Path::of)
                        .orElseGet(() -> Home.configured().path().resolve("tombstones"))
                        .toAbsolutePath(),
                "The list of erased people");
    }

    /// A person was erased, told when the erasure is committed.
    record Laid(String hash, LocalDate day) {
        private String line() {
            return hash + " " + day;
        }

        private static Optional<Laid> read(String line) {
            var parts = LINE.matcher(line);
            try {
                return parts.matches()
                        ? Optional.of(new Laid(parts.group(1), LocalDate.parse(parts.group(2))))
                        : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    void lay(UUID person, LocalDate day) {
        var hash = hash(person);
        keep(hash, day);
        laid.fire(new Laid(hash, day));
    }

    /// Those of these people who were erased before, by the file and the database together.
    Set<UUID> standingOf(Set<UUID> people) {
        var hashes = new HashSet<String>();
        written().forEach(stone -> hashes.add(stone.hash()));
        kept().forEach(stone -> hashes.add(stone.hash()));
        var standing = new HashSet<UUID>();
        for (var person : hashes.isEmpty() ? Set.<UUID>of() : people) {
            if (hashes.contains(hash(person))) {
                standing.add(person);
            }
        }
        return standing;
    }

    /// Writes into the file what the database alone knows, and the other way round. A file that cannot be written keeps
    /// nobody from going on: the database has the stones.
    void align() {
        var inFile = written();
        var inDatabase = kept();
        inFile.stream().filter(stone -> !inDatabase.contains(stone)).forEach(stone -> keep(stone.hash(), stone.day()));
        try {
            var lines = inDatabase.stream().map(Laid::line).toList();
            behind = !list.addMissing(lines).containsAll(lines);
        } catch (UncheckedIOException e) {
            fallBehind(e);
        }
    }

    /// Takes away stones that are older than every backup can be.
    ///
    /// @return how many stood in the database
    public int forgetBefore(LocalDate day) {
        list.remove(line ->
                Laid.read(line).filter(stone -> stone.day().isBefore(day)).isPresent());
        return entities.createNativeQuery("DELETE FROM vault.tombstone WHERE erased_on < ?1")
                .setParameter(1, day)
                .executeUpdate();
    }

    // Only then: a stone of an erasure that was taken back would erase somebody at the next start.
    // Whoever is erased is erased, whether the file can be written or not: the database has the stone until it can.
    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) Laid stone) {
        try {
            list.append(stone.line());
        } catch (RuntimeException e) {
            fallBehind(e);
        }
    }

    /// Whether the file does not know yet of somebody who was erased.
    boolean isBehind() {
        return behind;
    }

    /// Writes what could not be written before, or is gone from the file.
    void catchUp() {
        try {
            align();
        } catch (RuntimeException e) {
            behind = true;
            throw e;
        }
    }

    private void fallBehind(RuntimeException e) {
        behind = true;
        LOG.errorf("%s: %s", e.getMessage(), e.getCause());
    }

    private Set<Laid> written() {
        var lines = list.lines();
        var stones = lines.stream().map(Laid::read).flatMap(Optional::stream).toList();
        list.passOver(lines.size() - stones.size());
        return new HashSet<>(stones);
    }

    private Set<Laid> kept() {
        var stones = new HashSet<Laid>();
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT encode(person_hash, 'hex'), erased_on FROM vault.tombstone", Object[].class)
                .getResultList();
        rows.forEach(row -> stones.add(new Laid((String) row[0], LocalDate.parse(row[1].toString()))));
        return stones;
    }

    private void keep(String hash, LocalDate day) {
        entities.createNativeQuery("INSERT INTO vault.tombstone VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, HexFormat.of().parseHex(hash))
                .setParameter(2, day)
                .executeUpdate();
    }

    private String hash(UUID person) {
        return HexFormat.of().formatHex(secrets.sign("tombstone", person.toString()));
    }
}
