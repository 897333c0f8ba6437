package lt.incorpore.privacy.withdrawn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// What people took back and what was ended, as keyed hashes: a file beside that of the erased, which a database that
/// comes back from a backup is held against.
@ApplicationScoped
public class Withdrawals {

    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
    private static final Pattern LINE = Pattern.compile("([A-Z]+) ([0-9a-f]{64}) (\\S+) (\\S+)");
    private static final String SINCE = "SINCE ";
    private static final String NOTHING = "-";

    private final Unwritten unwritten;
    private final Event<Taken> taken;
    private final Secrets secrets;
    private final Clock clock;
    private final Path file;
    /// A lock of the file keeps other processes out; threads of this one must take turns by themselves.
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean behind;

    Withdrawals(
            Unwritten unwritten,
            Event<Taken> taken,
            Secrets secrets,
            Clock clock,
            @ConfigProperty(name = "incorpore.vault.tombstones") Optional<String> tombstones) {
        this.unwritten = unwritten;
        this.taken = taken;
        this.secrets = secrets;
        this.clock = clock;
        file = tombstones
                .map(Path::of)
                .orElseGet(() -> Home.configured().path().resolve("tombstones"))
                .toAbsolutePath()
                .resolveSibling("withdrawals");
    }

    /// What was taken back, or ended.
    public enum What {
        CONSENT,
        BLOCK,
        UNBLOCK,
        PAUSE,
        RESUME,
        KEY,
        CARD,
        ACCOUNT
    }

    /// One line of the file.
    ///
    /// @param hash of whom or what it is about
    /// @param more what else has to be known, in a writing without spaces; `-`: nothing
    public record Taken(What what, String hash, Instant at, String more) {

        String line() {
            return what + " " + hash + " " + at + " " + more + "\n";
        }
    }

    /// Something is taken back in the transaction that is under way.
    ///
    /// @param about numbers of rows and names of purposes; what is written is a keyed hash of it
    public void note(What what, String about) {
        note(what, about, NOTHING);
    }

    /// As [#note(What, String)], with what else has to be known. The database holds it until the file has it.
    @Transactional
    public void note(What what, String about, String more) {
        // As fine as the database keeps it, so that a line is known again.
        var one = new Taken(what, hash(about), clock.instant().truncatedTo(ChronoUnit.MICROS), more);
        unwritten.add(one);
        taken.fire(one);
    }

    /// All that is known, oldest first.
    public List<Taken> all() {
        turn.lock();
        try {
            return read().stream().sorted(Comparator.comparing(Taken::at)).toList();
        } finally {
            turn.unlock();
        }
    }

    /// Since when everything is known; nothing where there is no list.
    public Optional<Instant> since() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                            .filter(line -> line.startsWith(SINCE))
                            .findFirst()
                            .map(line -> Instant.parse(line.substring(SINCE.length())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of withdrawals cannot be read: " + file, e);
        }
    }

    /// How a thing is called in the file.
    public String hash(String about) {
        return HexFormat.of().formatHex(secrets.sign("withdrawal", about));
    }

    /// Lets go of what is older than every backup can be.
    public void forgetBefore(Instant moment) {
        turn.lock();
        try {
            var all = read();
            var young = all.stream().filter(one -> !one.at.isBefore(moment)).toList();
            if (young.size() < all.size()) {
                var begun = since().map(since -> SINCE + since + "\n").orElse("");
                var draft = Files.createTempFile(file.getParent(), "withdrawals", ".new");
                Files.writeString(
                        draft,
                        begun + String.join("", young.stream().map(Taken::line).toList()));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of withdrawals cannot be written: " + file, e);
        } finally {
            turn.unlock();
        }
    }

    /// From now on there is a list, where there is none.
    public void begin() {
        if (since().isEmpty()) {
            append(SINCE + clock.instant() + "\n");
        }
    }

    // Only then: a withdrawal that was undone with its transaction is none.
    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) Taken one) {
        try {
            append(one.line());
        } catch (UncheckedIOException e) {
            behind = true;
            LOG.errorf("%s: %s", e.getMessage(), e.getCause());
        }
    }

    /// Whether the file does not know yet of something that was taken back.
    public boolean isBehind() {
        return behind;
    }

    /// Writes into the file what the database alone knows, whatever stood in the way before, and lets the database
    /// forget
    /// it.
    @Transactional
    public void catchUp() {
        var waiting = unwritten.all();
        if (!waiting.isEmpty()) {
            var written = new HashSet<>(all());
            waiting.values().stream()
                    .filter(one -> !written.contains(one))
                    .map(Taken::line)
                    .forEach(this::append);
            unwritten.forget(waiting.keySet());
        }
        behind = false;
    }

    private void append(String text) {
        turn.lock();
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    var lock = channel.lock()) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of withdrawals cannot be written: " + file, e);
        } finally {
            turn.unlock();
        }
    }

    private List<Taken> read() {
        var all = new ArrayList<Taken>();
        try {
            for (var line :
                    Files.exists(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII) : List.<String>of()) {
                // The last line may be half written when the machine went down.
                var parts = LINE.matcher(line);
                if (parts.matches()) {
                    all.add(new Taken(
                            What.valueOf(parts.group(1)),
                            parts.group(2),
                            Instant.parse(parts.group(3)),
                            parts.group(4)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of withdrawals cannot be read: " + file, e);
        }
    }
}
