package lt.incorpore.privacy.withdrawn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String SINCE = "SINCE ";
    private static final String NOTHING = "-";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String MOMENT = "\\S+Z";

    private final Unwritten unwritten;
    private final Event<Taken> taken;
    private final Secrets secrets;
    private final Clock clock;
    private final OutsideList list;
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
        list = new OutsideList(
                tombstones
                        .map(Path::of)
                        .orElseGet(() -> Home.configured().path().resolve("tombstones"))
                        .toAbsolutePath()
                        .resolveSibling("withdrawals"),
                "The list of withdrawals");
    }

    /// What was taken back, or ended.
    public enum What {
        CONSENT(NOTHING),
        BLOCK(HASH),
        UNBLOCK(HASH),
        PAUSE(NOTHING),
        RESUME(NOTHING),
        KEY(MOMENT),
        CARD(NOTHING),
        ACCOUNT(NOTHING);

        /// How the line about it is written, so that the half of one is never taken for a whole one.
        private final Pattern line;

        What(String more) {
            line = Pattern.compile(name() + " (" + HASH + ") (" + MOMENT + ") (" + more + ")");
        }
    }

    /// One line of the file.
    ///
    /// @param hash of whom or what it is about
    /// @param more what else has to be known, in a writing without spaces; `-`: nothing
    public record Taken(What what, String hash, Instant at, String more) {

        String line() {
            return what + " " + hash + " " + at + " " + more;
        }

        /// Nothing where the line is no whole one, or has a word of a later version.
        static Optional<Taken> read(String line) {
            for (var what : What.values()) {
                var parts = what.line.matcher(line);
                if (parts.matches()) {
                    try {
                        if (what == What.KEY) {
                            Instant.parse(parts.group(3));
                        }
                        return Optional.of(
                                new Taken(what, parts.group(1), Instant.parse(parts.group(2)), parts.group(3)));
                    } catch (DateTimeParseException e) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
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
        var lines =
                list.lines().stream().filter(line -> readSince(line).isEmpty()).toList();
        var all = lines.stream().map(Taken::read).flatMap(Optional::stream).toList();
        list.passOver(lines.size() - all.size());
        return all.stream().sorted(Comparator.comparing(Taken::at)).toList();
    }

    /// Since when everything is known; nothing where there is no list.
    public Optional<Instant> since() {
        return list.lines().stream()
                .map(Withdrawals::readSince)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// How a thing is called in the file.
    public String hash(String about) {
        return HexFormat.of().formatHex(secrets.sign("withdrawal", about));
    }

    /// Lets go of what is older than every backup can be.
    public void forgetBefore(Instant moment) {
        list.remove(
                line -> Taken.read(line).filter(one -> one.at.isBefore(moment)).isPresent());
    }

    /// From now on there is a list, where there is none.
    public void begin() {
        try {
            beginWhereNoneIs();
        } catch (UncheckedIOException e) {
            fallBehind(e);
        }
    }

    // Only then: a withdrawal that was undone with its transaction is none.
    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) Taken one) {
        try {
            list.append(one.line());
        } catch (RuntimeException e) {
            fallBehind(e);
        }
    }

    /// Whether the file does not know yet of something that was taken back.
    public boolean isBehind() {
        return behind;
    }

    /// Writes into the file what the database alone knows, whatever stood in the way before. The database forgets what
    /// reads back from the file.
    @Transactional
    public void catchUp() {
        try {
            beginWhereNoneIs();
            var waiting = unwritten.lines();
            var there = list.addMissing(waiting.values());
            unwritten.forget(waiting.entrySet().stream()
                    .filter(one -> there.contains(one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
            behind = !there.containsAll(waiting.values());
        } catch (RuntimeException e) {
            behind = true;
            throw e;
        }
    }

    private void beginWhereNoneIs() {
        if (since().isEmpty()) {
            list.append(SINCE + clock.instant());
        }
    }

    private void fallBehind(RuntimeException e) {
        behind = true;
        LOG.errorf("%s: %s", e.getMessage(), e.getCause());
    }

    private static Optional<Instant> readSince(String line) {
        try {
            return line.startsWith(SINCE)
                    ? Optional.of(Instant.parse(line.substring(SINCE.length())))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
