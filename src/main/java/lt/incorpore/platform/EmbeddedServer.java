package lt.incorpore.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL as a child process, its data kept below [Home]. It listens on loopback only and asks for a
/// password that is made at the first start.
///
/// One process owns the server: the one that holds the lock file. A second one (a command given while the service runs)
/// uses the owner's server. A server left over by an owner that was killed is stopped and started anew.
final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USER = "postgres";
    private static final String DATABASE = "incorpore";

    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres own;
    private final @Nullable FileLock lock;

    private EmbeddedServer(int port, String password, @Nullable EmbeddedPostgres own, @Nullable FileLock lock) {
        this.port = port;
        this.password = password;
        this.own = own;
        this.lock = lock;
    }

    /// @throws IllegalStateException when the server does not come up, or nobody owns it and it cannot be owned
    static EmbeddedServer open(Home home) throws IOException, InterruptedException {
        var data = home.path().resolve("postgres").resolve("data");
        var password = home.secret("postgres");
        var lock = FileChannel.open(
                        home.path().resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            return new EmbeddedServer(portOf(data), password, null, null);
        }
        stopLeftOver(data);
        var postgres = startPatiently(home, data, password);
        secure(postgres, data, password);
        return new EmbeddedServer(postgres.getPort(), password, postgres, lock);
    }

    boolean isOwned() {
        return own != null;
    }

    /// The settings by which the service reaches this server.
    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", password);
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
        if (lock != null) {
            lock.channel().close();
        }
    }

    // Fourth line of postmaster.pid; the owner may still be starting, hence the wait.
    private static int portOf(Path data) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var file = data.resolve("postmaster.pid");
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                    return Integer.parseInt(lines.get(3).strip());
                }
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("Another process holds " + data + ", but its PostgreSQL does not come up.");
    }

    private static void stopLeftOver(Path data) throws IOException, InterruptedException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        var server = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (server == null || !server.isAlive() || !isPostgresOf(server, data)) {
            return;
        }
        // SIGINT is PostgreSQL's fast stop, SIGQUIT its immediate one; Java itself can only send SIGTERM, which waits
        // for clients that may never leave.
        for (var signal : new String[] {"-INT", "-QUIT"}) {
            new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                    .start()
                    .waitFor();
            try {
                server.onExit().get(10, TimeUnit.SECONDS);
                return;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                // The next signal is stronger.
            }
        }
        throw new IllegalStateException("A PostgreSQL left over in " + data + " (process " + server.pid()
                + ") does not stop. End it and start again.");
    }

    private static boolean isPostgresOf(ProcessHandle server, Path data) {
        var command = server.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    private static EmbeddedPostgres startPatiently(Home home, Path data, String password)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return start(home, data, password);
            } catch (IOException | IllegalStateException e) {
                // A lock of a dying predecessor may stand for some seconds.
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The embedded PostgreSQL in " + data + " does not start.", e);
                }
                Thread.sleep(500);
            }
        }
    }

    private static EmbeddedPostgres start(Home home, Path data, String password) throws IOException {
        var log = home.path().resolve("postgres").resolve("server.log").toFile();
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.path().resolve("postgres").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library starts the server fit for tests: not durable. This data is real.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                // A failing statement would write people's data into the log.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setServerConfig("log_min_messages", "fatal")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    // The library makes the cluster with "trust": whoever reaches loopback would be in.
    private static void secure(EmbeddedPostgres postgres, Path data, String password) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + USER + " PASSWORD '" + password + "'");
            var exists = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'");
            if (!exists.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # Written at each start: a password, and loopback only.
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL in " + data + " could not be made ready.", e);
        }
    }
}
