package lt.incorpore.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged service as a child process, on a home of its own with an invented world.
final class ChildService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path jar;
    private final Path home;
    private final int port;
    private final int operators;
    private final Process process;

    private ChildService(Path jar, Path home, int port, int operators, Process process) {
        this.jar = jar;
        this.home = home;
        this.port = port;
        this.operators = operators;
        this.process = process;
    }

    /// Starts the service and waits until it is ready.
    ///
    /// @param home   an empty folder
    /// @param offers how many offers are invented
    static ChildService start(Path jar, Path home, int offers) throws IOException, InterruptedException {
        int port = freePort();
        int operators = freePort();
        // One client stands for many here.
        var settings = List.of(
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + operators,
                "-Dincorpore.demo.offers=" + offers,
                "-Dincorpore.limits.on=false");
        var service = new ChildService(jar, home, port, operators, run(jar, home, settings, "run", "service.log"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!service.isReady()) {
            if (!service.process.isAlive() || System.nanoTime() > end) {
                service.close();
                throw new IllegalStateException("The service does not come up; see " + home.resolve("service.log"));
            }
            Thread.sleep(200);
        }
        return service;
    }

    /// A fresh key of an employer.
    String employerKey() throws IOException, InterruptedException {
        var command = "key create --role employer --organisation Bandymas";
        var process = run(jar, home, List.of(), command, "key.log");
        process.waitFor();
        var said = Files.readString(home.resolve("key.log"));
        return said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ick_"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key was made: " + said));
    }

    /// @param key nothing for a caller without one
    HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /// A connection to the database inside, as the service itself makes one.
    Connection database() throws IOException, SQLException {
        var server = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        var password = Files.readString(home.resolve("secrets/postgres")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/incorpore", "postgres", password);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /// Ends the service and deletes its home.
    void closeAndForget() throws IOException, InterruptedException {
        close();
        try (var inside = Files.walk(home)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return request(port, path);
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request(operators, "/q/health/ready").build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process run(Path jar, Path home, List<String> settings, String command, String log)
            throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dincorpore.home=" + home));
        line.addAll(settings);
        line.add("-jar");
        line.add(jar.toString());
        line.addAll(List.of(command.split(" ", -1)));
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(log).toFile());
        // Settings of whoever measures are not those of what is measured.
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("INCORPORE_"));
        return builder.start();
    }
}
