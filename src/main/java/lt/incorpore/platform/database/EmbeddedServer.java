package lt.incorpore.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lt.incorpore.platform.Home;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL as a child process, its data kept below [Home]. It listens on loopback only, speaks TLS alone, and
/// asks
/// for passwords that are made at the first start.
///
/// Two roles: the owner of the tables migrates them and exchanges databases, the service reads and writes rows
/// (`db/migration/afterMigrate.sql`).
///
/// One process owns the server: the one that holds the lock file. A second one (a command given while the service runs)
/// uses the owner's server. A server left over by an owner that was killed is stopped and started anew.
///
/// The library unpacks the binaries and starts the server; stopping is done here, since it would wait five seconds
/// only.
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    // After a hard kill the server first repeats what its log holds, up to max_wal_size.
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final String OWNER = "postgres";
    private static final String SERVICE = "incorpore";
    private static final String MAINTENANCE = "postgres";
    private static final String DATABASE = "incorpore";

    private final Path data;
    private final int port;
    private final Passwords passwords;
    private final @Nullable ProcessHandle own;
    private final @Nullable FileLock lock;

    private record Passwords(String owner, String service) {}

    private EmbeddedServer(
            Path data, int port, Passwords passwords, @Nullable ProcessHandle own, @Nullable FileLock lock) {
        this.data = data;
        this.port = port;
        this.passwords = passwords;
        this.own = own;
        this.lock = lock;
    }

    /// @throws IllegalStateException when the server does not come up, or nobody owns it and it cannot be owned
    public static EmbeddedServer open(Home home) throws IOException, InterruptedException {
        var data = home.path().resolve("postgres").resolve("data");
        var passwords = new Passwords(home.secret("postgres"), home.secret("postgres-service"));
        var lock = FileChannel.open(
                        home.path().resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            return new EmbeddedServer(data, portOf(data, PATIENCE, false), passwords, null, null);
        }
        if (!Files.exists(data)) {
            create(home, data, passwords);
        }
        if (!ServerCertificate.isIn(data)) {
            ServerCertificate.makeIn(data);
        }
        return start(home, data, passwords, lock);
    }

    public boolean isOwned() {
        return lock != null;
    }

    /// The settings by which the service, and what migrates its tables, reach this server.
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                address(DATABASE),
                "quarkus.datasource.username",
                SERVICE,
                "quarkus.datasource.password",
                passwords.service,
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                passwords.owner);
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            end(own, PATIENCE);
        }
        if (lock != null) {
            lock.channel().close();
        }
    }

    // A cluster half made by a start that was killed could never be used again: made aside, and moved when it is whole.
    private static void create(Home home, Path data, Passwords passwords) throws IOException, InterruptedException {
        var draft = data.resolveSibling("data.new");
        stopLeftOver(draft);
        delete(draft);
        start(home, draft, passwords, null).close();
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedServer start(Home home, Path data, Passwords passwords, @Nullable FileLock lock)
            throws IOException, InterruptedException {
        stopLeftOver(data);
        startPatiently(home, data, passwords.owner);
        var port = portOf(data, RECOVERY, true);
        var server = new EmbeddedServer(data, port, passwords, process(data), lock);
        try {
            server.secure();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    // Fourth line of postmaster.pid. The server may still be starting or recovering, hence the wait.
    private static int portOf(Path data, Duration patience, boolean isOurs) throws IOException, InterruptedException {
        var end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end) && (!isOurs || process(data) != null)) {
            var lines = pidFile(data);
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                return Integer.parseInt(lines.get(3).strip());
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The PostgreSQL of " + data + " does not come up; its log is " + log(data));
    }

    private static void stopLeftOver(Path data) throws IOException {
        var server = process(data);
        if (server != null) {
            end(server, SILENCE);
            return;
        }
        // The number may belong to another process or thread by now, as happens in every new container. PostgreSQL
        // would take that one for itself and refuse to start. Where nothing is known of a process, PostgreSQL
        // decides.
        var other = pid(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (other.flatMap(p -> p.info().commandLine()).isPresent()) {
            Files.delete(data.resolve("postmaster.pid"));
        }
    }

    // SIGINT is PostgreSQL's fast stop, SIGQUIT its immediate one; Java itself can only send SIGTERM, which waits for
    // clients that may never leave. Not every image has a program "kill", every shell has the command.
    private static void end(ProcessHandle server, Duration patience) throws IOException {
        for (var signal : new String[] {"INT", "QUIT"}) {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid())
                        .start()
                        .waitFor();
                server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException | TimeoutException e) {
                // The next signal is stronger.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new IllegalStateException(
                "The embedded PostgreSQL (process " + server.pid() + ") does not stop. End it and start again.");
    }

    // The live server of this data directory; never another process that happens to have its number.
    private static @Nullable ProcessHandle process(Path data) throws IOException {
        return pid(data)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> {
                    var command = process.info().commandLine().orElse("");
                    return command.contains("postgres") && command.contains(data.toString());
                })
                .orElse(null);
    }

    private static Optional<Long> pid(Path data) throws IOException {
        var lines = pidFile(data);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Long.valueOf(lines.getFirst().strip()));
    }

    private static List<String> pidFile(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void startPatiently(Home home, Path data, String password) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                start(home, data, password);
                return;
            } catch (IOException | IllegalStateException e) {
                if (process(data) != null) {
                    System.err.println("The embedded PostgreSQL is still starting; its log is " + log(data));
                    return;
                }
                // A lock of a dying predecessor may stand for some seconds.
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(
                            "The embedded PostgreSQL in " + data + " does not start; its log is " + log(data), e);
                }
                Thread.sleep(500);
            }
        }
    }

    private static void start(Home home, Path data, String password) throws IOException {
        // The library never lets go of its own lock. Ours on the home is the one that counts.
        Files.deleteIfExists(data.resolve("epg-lock"));
        var folder = home.path().resolve("postgres");
        var log = log(data).toFile();
        EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(SILENCE)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library starts the server fit for tests: not durable. This data is real.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // None yet in a cluster that is being made, which knows no data.
                .setServerConfig("ssl", ServerCertificate.isIn(data) ? "on" : "off")
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

    private static Path log(Path data) {
        return data.resolveSibling("server.log");
    }

    // The server's own certificate, and no other, by its number: nobody else on this machine can answer in its place.
    private String address(String database) {
        var certificate = ServerCertificate.certificate(data).toString();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + (ServerCertificate.isIn(data)
                        ? "?sslmode=verify-full&sslrootcert=" + URLEncoder.encode(certificate, StandardCharsets.UTF_8)
                        : "");
    }

    // The library makes the cluster with "trust": whoever reaches loopback would be in. The role of the service is made
    // at
    // each start, since clusters from before do not have it.
    private void secure() throws IOException {
        try (Connection connection = DriverManager.getConnection(address(MAINTENANCE), OWNER, passwords.owner);
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + OWNER + " PASSWORD '" + passwords.owner + "'");
            if (!exists(statement, "pg_roles WHERE rolname = '" + SERVICE + "'")) {
                statement.execute("CREATE ROLE " + SERVICE);
            }
            statement.execute("ALTER ROLE " + SERVICE + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"
                    + " NOBYPASSRLS PASSWORD '" + passwords.service + "'");
            if (!exists(statement, "pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # Written at each start: a password, by TLS, from this machine, to the database of the service.
                    hostssl incorpore incorpore 127.0.0.1/32 scram-sha-256
                    hostssl all postgres 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL in " + data + " could not be made ready.", e);
        }
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("SELECT FROM " + what)) {
            return rows.next();
        }
    }
}
