package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Secrets;
import org.jboss.logging.Logger;

/// How far each ledger has come, kept outside the database and signed: whoever takes rows from the end of a ledger and
/// has the database alone is seen.
@ApplicationScoped
class LedgerHeads {

    private static final Logger LOG = Logger.getLogger(LedgerHeads.class);
    private static final String FILE = "ledger-heads";
    private static final String PURPOSE = "ledger heads";

    private final TransactionSynchronizationRegistry transactions;
    private final Event<Grown> grown;
    private final Secrets secrets;
    /// A lock of the file keeps other processes out; threads of this one must take turns by themselves.
    private final ReentrantLock turn = new ReentrantLock();

    LedgerHeads(TransactionSynchronizationRegistry transactions, Event<Grown> grown, Secrets secrets) {
        this.transactions = transactions;
        this.grown = grown;
        this.secrets = secrets;
    }

    /// A transaction that adds to a ledger, however often.
    static final class Grown {
        private final String ledger;
        private Chain.Link head;

        private Grown(String ledger, Chain.Link head) {
            this.ledger = ledger;
            this.head = head;
        }
    }

    /// A row was added in the transaction that is under way.
    void grew(String ledger, Chain.Link head) {
        var key = PURPOSE + " " + ledger;
        if (transactions.getResource(key) instanceof Grown known) {
            known.head = head;
            return;
        }
        var first = new Grown(ledger, head);
        transactions.putResource(key, first);
        grown.fire(first);
    }

    // A crash in between leaves an older head, which holds as well.
    void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) Grown grew) {
        try {
            change(heads -> {
                // A head that is gone is not begun again: rows may have gone with it.
                heads.computeIfPresent(
                        grew.ledger, (_, known) -> known.number() < grew.head.number() ? grew.head : known);
            });
        } catch (RuntimeException e) {
            LOG.errorf("The heads of the ledgers are not kept: %s", e.getMessage());
        }
    }

    /// From now on there are heads of these ledgers, which have no row yet.
    void begin(Set<String> empty) {
        try {
            change(heads -> empty.forEach(ledger -> heads.putIfAbsent(ledger, Chain.START)));
        } catch (RuntimeException e) {
            LOG.errorf("The heads of the ledgers are not begun: %s", e.getMessage());
        }
    }

    /// The ledgers are what they are now, whatever was known before: the database was put back.
    void replace(Map<String, Chain.Link> now) {
        turn.lock();
        try (var _ = hold()) {
            write(now);
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the ledgers cannot be written", e);
        } finally {
            turn.unlock();
        }
    }

    /// The heads by the name of their ledger, none where none is kept; nothing where somebody else wrote the file, or
    /// it is damaged.
    Optional<Map<String, Chain.Link>> known() {
        turn.lock();
        try {
            return read(file());
        } finally {
            turn.unlock();
        }
    }

    private interface Change {
        void to(Map<String, Chain.Link> heads);
    }

    private void change(Change change) {
        turn.lock();
        try (var _ = hold()) {
            // A head that does not fit stays as it is, for whoever looks into it.
            var heads = new TreeMap<>(read(file())
                    .orElseThrow(
                            () -> new IllegalStateException("Somebody else wrote " + file() + ", or it is damaged")));
            change.to(heads);
            write(heads);
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the ledgers cannot be written", e);
        } finally {
            turn.unlock();
        }
    }

    // Keeps other processes out until it is closed.
    private static FileChannel hold() throws IOException {
        var channel = FileChannel.open(
                file().resolveSibling(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private void write(Map<String, Chain.Link> heads) throws IOException {
        var draft = file().resolveSibling(FILE + ".new");
        var text = text(new TreeMap<>(heads));
        Files.writeString(draft, text + signature(text) + "\n");
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<Map<String, Chain.Link>> read(Path file) {
        var heads = new TreeMap<String, Chain.Link>();
        try {
            if (!Files.exists(file)) {
                return Optional.of(heads);
            }
            // Byte for byte: what is damaged may be no text.
            var all = Files.readString(file, StandardCharsets.ISO_8859_1);
            var end = all.stripTrailing().lastIndexOf('\n') + 1;
            var text = all.substring(0, end);
            if (!MessageDigest.isEqual(
                    signature(text).getBytes(StandardCharsets.US_ASCII),
                    all.substring(end).strip().getBytes(StandardCharsets.ISO_8859_1))) {
                return Optional.empty();
            }
            text.lines()
                    .map(line -> line.split(" ", -1))
                    .forEach(parts -> heads.put(
                            parts[0],
                            new Chain.Link(
                                    Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2]))));
            return Optional.of(heads);
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the ledgers cannot be read: " + file, e);
        }
    }

    private static String text(Map<String, Chain.Link> heads) {
        var text = new StringBuilder();
        heads.forEach((ledger, head) -> text.append(ledger)
                .append(' ')
                .append(head.number())
                .append(' ')
                .append(HexFormat.of().formatHex(head.hash()))
                .append('\n'));
        return text.toString();
    }

    private String signature(String text) {
        return HexFormat.of().formatHex(secrets.sign(PURPOSE, text));
    }

    private static Path file() {
        return Home.configured().path().resolve(FILE);
    }
}
