package lt.incorpore.identity.staff;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import lt.incorpore.identity.IdentityConfig;
import org.jspecify.annotations.Nullable;

/// Passwords that were stolen somewhere, in a file that the operator names: a line each of SHA-1 and how often
/// (`HASH:count`), sorted by hash, as Have I Been Pwned gives them out. It may be far larger than the memory, and is
/// searched where it lies. No password is ever asked about over a network.
@Startup
@ApplicationScoped
class BreachedPasswords {

    private static final String SETTING = "incorpore.identity.breached-passwords";
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{40})(?::\\d{1,12})?");
    private static final int LONGEST_LINE = 64;
    /// Places that are looked at before the file is believed to be sorted.
    private static final int SAMPLES = 256;

    private final @Nullable FileChannel file;

    BreachedPasswords(IdentityConfig config) {
        this.file = config.breachedPasswords().map(BreachedPasswords::opened).orElse(null);
    }

    /// A line of the file.
    ///
    /// @param from where it begins
    /// @param next where the one after it begins
    private record Line(long from, String hash, long next) {}

    /// Whether it was stolen as it stands, or in small letters. Never, where no file is named.
    boolean has(String password) {
        var list = file;
        return list != null && (has(list, password) || has(list, password.toLowerCase(Locale.ROOT)));
    }

    private static boolean has(FileChannel list, String password) {
        var sought = sha1(password);
        try {
            var from = 0L;
            var to = list.size();
            while (from < to) {
                var line = lineAt(list, from + (to - from) / 2);
                var order = line.hash.compareTo(sought);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    from = line.next;
                } else {
                    to = line.from;
                }
            }
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(SETTING + " cannot be read any more", e);
        }
    }

    private static FileChannel opened(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException(SETTING + " names no file: " + path);
        }
        try {
            var list = FileChannel.open(path, StandardOpenOption.READ);
            check(list);
            return list;
        } catch (IOException e) {
            throw new IllegalStateException(SETTING + " names a file that cannot be read: " + path, e);
        }
    }

    private static void check(FileChannel list) throws IOException {
        var size = list.size();
        if (size == 0) {
            throw new IllegalStateException(SETTING + " names an empty file");
        }
        var before = lineAt(list, 0);
        for (var sample = 1; sample <= SAMPLES; sample++) {
            var line = lineAt(list, Math.min(size - 1, size / SAMPLES * sample));
            if (line.from > before.from && line.hash.compareTo(before.hash) <= 0) {
                throw new IllegalStateException(SETTING + " names a file that is not sorted by hash");
            }
            before = line;
        }
        if (lineAt(list, size - 1).hash.compareTo(before.hash) < 0) {
            throw new IllegalStateException(SETTING + " names a file that is not sorted by hash");
        }
    }

    /// The line in which a place lies.
    private static Line lineAt(FileChannel list, long place) throws IOException {
        var from = Math.max(0, place - LONGEST_LINE);
        var window = ByteBuffer.allocate(3 * LONGEST_LINE);
        while (window.hasRemaining() && list.read(window, from + window.position()) > 0) {
            // Read on: a channel may give less than was asked for.
        }
        var text = new String(window.array(), 0, window.position(), StandardCharsets.ISO_8859_1);
        var at = (int) (place - from);
        var begin = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
        var end = text.indexOf('\n', at);
        var line = LINE.matcher(
                text.substring(begin, end < 0 ? text.length() : end).strip());
        if (begin == 0 && from > 0 || !line.matches()) {
            throw new IllegalStateException(SETTING + " names a file with another line than HASH:count, near byte "
                    + place + "; wanted are SHA-1 hashes, sorted");
        }
        var next = end < 0 ? list.size() : from + end + 1;
        return new Line(from + begin, line.group(1).toUpperCase(Locale.ROOT), next);
    }

    private static String sha1(String password) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is part of every Java platform", e);
        }
    }
}
