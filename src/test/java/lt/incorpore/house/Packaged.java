package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The packaged jar as a process of its own, on a home of its own.
public final class Packaged implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path home;
    private final Path log;
    private final int port;
    private final int operators;
    private final Process process;

    private Packaged(Path home, Path log, int port, int operators, Process process) {
        this.home = home;
        this.log = log;
        this.port = port;
        this.operators = operators;
        this.process = process;
    }

    public static Packaged start(Path home, String... settings) throws IOException {
        var port = freePort();
        var operators = freePort();
        var log = Files.createTempFile(home, "start", ".log");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Dincorpore.home=" + home,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + operators));
        line.addAll(List.of(settings));
        line.addAll(List.of("-jar", System.getProperty("incorpore.packaged"), "run"));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        // Settings of whoever runs the tests are not those of the tests.
        builder.environment().keySet().removeIf(k -> k.startsWith("QUARKUS_") || k.startsWith("INCORPORE_"));
        return new Packaged(
                home, log, port, operators, builder.directory(home.toFile()).start());
    }

    /// What a command of the packaged jar said, and how it ended.
    public record Said(int exit, String text) {}

    /// Gives a command on a home, beside whatever runs there, and waits for its end.
    public static Said command(Path home, String... words) throws IOException, InterruptedException {
        var log = Files.createTempFile(home, "command", ".log");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Dincorpore.home=" + home,
                "-jar",
                System.getProperty("incorpore.packaged")));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(k -> k.startsWith("QUARKUS_") || k.startsWith("INCORPORE_"));
        var process = builder.directory(home.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), Files.readString(log));
    }

    /// Sends a request and reads the answer.
    public HttpResponse<String> send(String method, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    public Packaged untilReady(Duration patience) throws IOException, InterruptedException {
        var end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (answers(forOperators("/q/health/ready"))) {
                return this;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                (process.isAlive() ? "Not ready after " + patience : "Ended while starting") + ": " + said());
    }

    public boolean answers(String path) throws InterruptedException {
        return answers(at(path));
    }

    private static boolean answers(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// On the port of health and metrics.
    public URI forOperators(String path) {
        return URI.create("http://127.0.0.1:" + operators + path);
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    /// What a crash or `kill -9` does: nobody tidies up.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// What Ctrl-C, systemd and Kubernetes do.
    public int end(Duration patience) throws IOException, InterruptedException {
        process.destroy();
        return exit(patience);
    }

    public int exit(Duration patience) throws IOException, InterruptedException {
        assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended within %s: %s", patience, said())
                .isTrue();
        return process.exitValue();
    }

    public Connection database() throws IOException, SQLException {
        var server = Files.readAllLines(pidFile(home));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/incorpore",
                "postgres",
                Files.readString(home.resolve("secrets").resolve("postgres")).strip());
    }

    static Optional<ProcessHandle> databaseServer(Path home) throws IOException {
        return Files.exists(pidFile(home))
                ? ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(pidFile(home)).getFirst().strip()))
                : Optional.empty();
    }

    static Path pidFile(Path home) {
        return home.resolve("postgres").resolve("data").resolve("postmaster.pid");
    }

    /// Every process that names this home in its command line, the database's workers aside.
    public static List<ProcessHandle> alive(Path home) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(home.toString()))
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
