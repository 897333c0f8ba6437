package lt.incorpore.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An OpenSearch node in a process of its own, since its Lucene is another than ours, and the way to talk to it.
///
/// Requests go through the oldest client of Java, because it works in the calling thread alone: so the CPU of asking
/// and reading is counted with that thread, which the newer client with its own threads would hide.
public final class OpenSearchNode implements AutoCloseable {

    /// Where the class path of the node is written; the folder of the sources stands beside it.
    private static final Path CLASS_PATH = Path.of("target/opensearch/classpath");

    private static final Path MAIN = Path.of("src/bench/opensearch/Node.java");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    public static final List<String> JVM = List.of("-Xms4g", "-Xmx4g", "--add-modules", "jdk.incubator.vector");

    public static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Process process;
    private final String address;

    private OpenSearchNode(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
    }

    public static OpenSearchNode start() {
        try {
            Path folder = Files.createTempDirectory("incorpore-bench-opensearch");
            int port = freePort();
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            ProcessBuilder command = new ProcessBuilder(java);
            command.command().addAll(JVM);
            command.command().add("--enable-native-access=ALL-UNNAMED");
            command.command().addAll(List.of("-cp", Files.readString(CLASS_PATH)));
            command.command().addAll(List.of(MAIN.toString(), folder.toString(), Integer.toString(port)));
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            OpenSearchNode node = new OpenSearchNode(folder, process, port);
            node.awaitReady();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "OpenSearch does not start. Its class path is made by: mvn -f src/bench/opensearch/pom.xml "
                            + "dependency:build-classpath",
                    e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try {
                ask("GET", "/_cluster/health?wait_for_status=yellow", null);
                return;
            } catch (UncheckedIOException e) {
                sleep();
            }
        }
        close();
        throw new IllegalStateException("OpenSearch does not come up");
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @param body JSON, or lines of it for the bulk address
    public JsonNode ask(String method, String path, @Nullable String body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestMethod(method);
            if (body != null) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setFixedLengthStreamingMode(bytes.length);
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(bytes);
                }
            }
            if (connection.getResponseCode() >= 400) {
                try (InputStream told = connection.getErrorStream()) {
                    String reason = new String(told.readNBytes(2_000), StandardCharsets.UTF_8);
                    throw new IllegalStateException(path + ": " + reason);
                }
            }
            try (InputStream answer = connection.getInputStream()) {
                return JSON.readTree(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /// The node ends with its standard input, and by force when it is too slow.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(Duration.ofSeconds(20))) {
                process.destroyForcibly().waitFor();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch does not stop", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
