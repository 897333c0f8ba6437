package lt.incorpore.bench.peers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A PostgreSQL of its own for the bench: the same binaries that the product brings, in a folder that is thrown away.
public final class PostgresServer implements AutoCloseable {

    /// As in the pom.
    /// What differs from PostgreSQL's own settings. Without the write-ahead log's care it is only quicker, and without
    /// other backends' help a query takes the least CPU, which is what the bench compares.
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "3GB",
            "work_mem", "256MB",
            "maintenance_work_mem", "1GB",
            "max_wal_size", "4GB",
            "fsync", "off",
            "synchronous_commit", "off",
            "max_parallel_workers_per_gather", "0",
            "random_page_cost", "1.1",
            "effective_cache_size", "6GB",
            "plan_cache_mode", "force_generic_plan");

    private final Path folder;
    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private PostgresServer(Path folder, EmbeddedPostgres server) throws IOException {
        this.folder = folder;
        this.server = server;
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        this.process = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("incorpore-bench-postgres");
            Path log = folder.resolve("log");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
            SETTINGS.forEach(builder::setServerConfig);
            return new PostgresServer(folder, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?prepareThreshold=1",
                "postgres",
                "postgres");
    }

    public ProcessHandle process() {
        return process;
    }

    public static List<String> settings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        try {
            server.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
