package lt.incorpore.offers.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A file that is imported, as plain bytes: gzip is unpacked, a byte order mark left off.
final class ImportFile implements Closeable {

    /// How far [#bytes] can be looked ahead with `mark`.
    static final int LOOK_AHEAD = 1 << 20;

    private static final int LONGEST_LINE = 2 << 20;
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final int leftOff;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long lineNumber;
    private long offset;

    private ImportFile(InputStream in, int leftOff) {
        this.in = in;
        this.leftOff = leftOff;
        this.offset = leftOff;
    }

    /// @param number from 1
    /// @param offset bytes before it
    /// @param bytes  without the end of line; what fits where the line is too long
    /// @param isLast whether the file ends with it, without an end of line
    record Line(long number, long offset, byte[] bytes, boolean isTooLong, boolean isLast) {}

    static ImportFile open(Path path) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            raw.mark(2);
            var isGzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            var plain = isGzip ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
            plain.mark(BYTE_ORDER_MARK.length);
            var hasMark = java.util.Arrays.equals(plain.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
            if (!hasMark) {
                plain.reset();
            }
            return new ImportFile(plain, hasMark ? BYTE_ORDER_MARK.length : 0);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// SHA-256 of the whole file: a file changed anywhere is another file, whose import begins anew.
    static String fingerprint(Path path) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    InputStream bytes() {
        return in;
    }

    /// Bytes that stand before [#bytes] in the unpacked file.
    int leftOff() {
        return leftOff;
    }

    /// @return the next line that is not blank; null after the last
    /// @throws ImportRows.Broken when the file ends in the middle of its compression
    @Nullable
    Line nextLine() throws IOException {
        while (true) {
            var start = offset;
            lineNumber++;
            var bytes = new ByteArrayOutputStream(BUFFER / 8);
            var next = read();
            if (next < 0) {
                return null;
            }
            var length = 0L;
            for (; next >= 0 && next != '\n'; next = read()) {
                if (length++ < LONGEST_LINE) {
                    bytes.write(next);
                }
            }
            var line = bytes.toByteArray();
            if (!isBlank(line)) {
                return new Line(lineNumber, start, line, length > LONGEST_LINE, next < 0);
            }
        }
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = fill();
            if (end == 0) {
                return -1;
            }
        }
        offset++;
        return buffer[at++] & 0xff;
    }

    private int fill() throws IOException {
        try {
            return Math.max(0, in.read(buffer));
        } catch (EOFException | ZipException cutShort) {
            throw new ImportRows.Broken(lineNumber, offset);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (var b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
