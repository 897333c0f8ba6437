package lt.incorpore.privacy.withdrawn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/// A list in a file beside the database, one thing a line. A line is added whole or not at all, and a half one that a
/// power cut left spoils none that comes after it.
public final class OutsideList {

    private static final Logger LOG = Logger.getLogger(OutsideList.class);

    private final Path file;
    private final String name;
    private final UnaryOperator<WritableByteChannel> disk;
    /// A lock keeps other processes out; two threads of this one must take turns by themselves.
    private final ReentrantLock turn = new ReentrantLock();
    private int passedOver;

    /// @param name how operators are told of it
    public OutsideList(Path file, String name) {
        this(file, name, UnaryOperator.identity());
    }

    /// @param disk between the list and its file
    OutsideList(Path file, String name, UnaryOperator<WritableByteChannel> disk) {
        this.file = file;
        this.name = name;
        this.disk = disk;
    }

    /// All lines, whether somebody can read them or not; none where there is no file.
    public List<String> lines() {
        turn.lock();
        try {
            // Byte for byte: what is damaged may be no text.
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                            .filter(line -> !line.isEmpty())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + file, e);
        } finally {
            turn.unlock();
        }
    }

    /// Tells operators, once for each number, that lines say nothing.
    public void passOver(int lines) {
        turn.lock();
        try {
            if (lines != passedOver && lines > 0) {
                LOG.warnf("%s: %d lines cannot be read and are passed over: %s", name, lines, file);
            }
            passedOver = lines;
        } finally {
            turn.unlock();
        }
    }

    public void append(String line) {
        turn.lock();
        try {
            Files.createDirectories(file.getParent());
            try (var _ = hold();
                    var channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                append(channel, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written: " + file, e);
        } finally {
            turn.unlock();
        }
    }

    /// Adds those that are not there.
    ///
    /// @return those that are there now, as they read back
    public Set<String> addMissing(Collection<String> wanted) {
        turn.lock();
        try {
            var missing = new LinkedHashSet<>(wanted);
            missing.removeAll(new HashSet<>(lines()));
            missing.forEach(this::append);
            var there = new HashSet<>(wanted);
            if (!missing.isEmpty()) {
                there.retainAll(new HashSet<>(lines()));
            }
            return there;
        } finally {
            turn.unlock();
        }
    }

    /// Lets go of lines.
    public void remove(Predicate<String> old) {
        turn.lock();
        try {
            if (lines().stream().anyMatch(old)) {
                try (var _ = hold()) {
                    replace(lines().stream().filter(old.negate()).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written: " + file, e);
        } finally {
            turn.unlock();
        }
    }

    private void append(FileChannel channel, String line) throws IOException {
        var end = channel.size();
        var text = (endsInTheMiddle(channel, end) ? "\n" : "") + line + "\n";
        try {
            channel.position(end);
            write(channel, text);
        } catch (IOException e) {
            try {
                channel.truncate(end);
            } catch (IOException alsoThis) {
                e.addSuppressed(alsoThis);
            }
            throw e;
        }
    }

    private static boolean endsInTheMiddle(FileChannel channel, long end) throws IOException {
        var last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    // A disk that is nearly full takes the first bytes of a line and says nothing.
    private void write(FileChannel channel, String text) throws IOException {
        var to = disk.apply(channel);
        for (var left = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)); left.hasRemaining(); ) {
            if (to.write(left) == 0) {
                throw new IOException("Nothing more can be written");
            }
        }
        channel.force(true);
    }

    private void replace(List<String> lines) throws IOException {
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                write(channel, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    // Beside the file, which another process may put a new one in the place of. Holds until it is closed.
    private FileChannel hold() throws IOException {
        var channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }
}
