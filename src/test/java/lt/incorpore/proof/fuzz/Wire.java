package lt.incorpore.proof.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A kept-alive connection that sends what a well-behaved client would refuse to send.
final class Wire implements AutoCloseable {

    /// Far beyond what counts as a hang: a busy machine must not be taken for one.
    private static final int PATIENCE = 30_000;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(String host, int port) {
        this.host = host;
        this.port = port;
    }

    Answer send(Shot shot) {
        var began = System.nanoTime();
        try {
            var isFresh = socket == null;
            try {
                return sent(shot, began);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException closed) {
                close();
                // The service may close a connection that it kept; only a fresh one that closes says something.
                return isFresh ? Answer.none(Answer.CLOSED, millis(began)) : sent(shot, began);
            }
        } catch (SocketTimeoutException late) {
            close();
            return Answer.none(Answer.HANGS, millis(began));
        } catch (IOException closed) {
            close();
            return Answer.none(Answer.CLOSED, millis(began));
        }
    }

    private Answer sent(Shot shot, long began) throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket();
            open.connect(new InetSocketAddress(host, port), PATIENCE);
            open.setSoTimeout(PATIENCE);
            open.setTcpNoDelay(true);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(shot.head(host + ":" + port));
        out.writeBytes(shot.body());
        try {
            open.getOutputStream().write(out.toByteArray());
        } catch (IOException refused) {
            // Too large a body is refused while it is sent: the answer may be there already.
        }
        return read(shot, java.util.Objects.requireNonNull(in), began);
    }

    private Answer read(Shot shot, InputStream from, long began) throws IOException {
        var status = 100;
        var headers = new HashMap<String, String>();
        while (status < 200) {
            var first = line(from);
            if (!first.startsWith("HTTP/1.")) {
                throw new IOException("Not an answer: " + first);
            }
            status = Integer.parseInt(first.substring(9, 12));
            headers.clear();
            for (var line = line(from); !line.isEmpty(); line = line(from)) {
                var colon = line.indexOf(':');
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (a, b) -> a + ", " + b);
            }
        }
        var isStream = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        var hasBody = !shot.method().equals("HEAD") && status != 204 && status != 304 && !isStream;
        var body = hasBody ? body(from, headers) : new byte[0];
        if (isStream || headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(status, headers, body, millis(began));
    }

    private byte[] body(InputStream from, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            var all = new ByteArrayOutputStream();
            for (var size = chunk(from); size > 0; size = chunk(from)) {
                all.writeBytes(exactly(from, size));
                line(from);
            }
            line(from);
            return all.toByteArray();
        }
        var length = headers.get("content-length");
        if (length == null) {
            var all = from.readAllBytes();
            close();
            return all;
        }
        return exactly(from, Integer.parseInt(length));
    }

    private static int chunk(InputStream from) throws IOException {
        return Integer.parseInt(line(from).strip(), 16);
    }

    private static byte[] exactly(InputStream from, int size) throws IOException {
        var bytes = from.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = from.read(); b != '\n'; b = from.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // What is closed already needs no closing.
        }
        socket = null;
        in = null;
    }
}
