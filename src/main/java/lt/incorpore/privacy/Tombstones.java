package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Who was erased, as keyed hashes that tell nobody who it was.
///
/// They stand in the database, and in a file beside it: a database that comes back from a backup knows nothing of
/// whom it forgot since, the file does. It lies in the home unless `incorpore.vault.tombstones` names another place.
@ApplicationScoped
public class Tombstones {

    private static final Logger LOG = Logger.getLogger(Tombstones.class);

    private final EntityManager entities;
    private final Secrets secrets;
    private final Event<Laid> laid;
    private final Path file;
    /// A lock of the file keeps other processes out; two threads of this one must take turns by themselves.
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean behind;

    Tombstones(
            EntityManager entities,
            Secrets secrets,
            Event<Laid> laid,
            @ConfigProperty(name = "incorpore.vault.tombstones") Optional<String> place) {
        this.entities = entities;
        this.secrets = secrets;
        this.laid = laid;
        file = place.map(Path::of)
                .orElseGet(() -> Home.configured().path().resolve("tombstones"))
                .toAbsolutePath();
    }

    /// A person was erased, told when the erasure is committed.
    record Laid(String hash, LocalDate day) {
        private String line() {
            return hash + " " + day + "\n";
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

    /// Writes into the file what the database alone knows, and the other way round.
    void align() {
        var inFile = written();
        var inDatabase = kept();
        inDatabase.stream().filter(stone -> !inFile.contains(stone)).forEach(this::append);
        inFile.stream().filter(stone -> !inDatabase.contains(stone)).forEach(stone -> keep(stone.hash(), stone.day()));
    }

    /// Takes away stones that are older than every backup can be.
    ///
    /// @return how many stood in the database
    public int forgetBefore(LocalDate day) {
        turn.lock();
        try {
            var all = written();
            var young = all.stream().filter(stone -> !stone.day().isBefore(day)).toList();
            if (young.size() < all.size()) {
                replaceFile(young);
            }
        } finally {
            turn.unlock();
        }
        return entities.createNativeQuery("DELETE FROM vault.tombstone WHERE erased_on < ?1")
                .setParameter(1, day)
                .executeUpdate();
    }

    // Only then: a stone of an erasure that was taken back would erase somebody at the next start.
    // Whoever is erased is erased, whether the file can be written or not: the database has the stone until it can.
    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) Laid stone) {
        try {
            append(stone);
        } catch (UncheckedIOException e) {
            behind = true;
            LOG.errorf("%s: %s", e.getMessage(), e.getCause());
        }
    }

    /// Whether the file does not know yet of somebody who was erased.
    boolean isBehind() {
        return behind;
    }

    /// Writes what could not be written before.
    void catchUp() {
        if (behind) {
            align();
            behind = false;
        }
    }

    private void append(Laid stone) {
        turn.lock();
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    var lock = channel.lock()) {
                channel.write(ByteBuffer.wrap(stone.line().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erased people cannot be written: " + file, e);
        } finally {
            turn.unlock();
        }
    }

    private void replaceFile(List<Laid> stones) {
        try {
            var draft = Files.createTempFile(file.getParent(), "tombstones", ".new");
            Files.writeString(
                    draft, String.join("", stones.stream().map(Laid::line).toList()));
            Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erased people cannot be written: " + file, e);
        }
    }

    private Set<Laid> written() {
        var stones = new HashSet<Laid>();
        try {
            for (var line :
                    Files.exists(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII) : List.<String>of()) {
                var parts = line.split(" ", -1);
                // The last line may be half written when the machine went down; the database has it whole.
                if (parts.length == 2 && parts[0].length() == 64 && parts[1].length() == 10) {
                    stones.add(new Laid(parts[0], LocalDate.parse(parts[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erased people cannot be read: " + file, e);
        }
        return stones;
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
