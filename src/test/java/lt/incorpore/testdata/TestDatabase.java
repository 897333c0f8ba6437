package lt.incorpore.testdata;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fresh, throw-away PostgreSQL for the tests of one run.
///
/// What the service may not do there, [Owner] does.
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path HOME = Path.of("target", "test-home");

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            // What a home knows of the ledgers of a database that is no more.
            Files.deleteIfExists(HOME.resolve("ledger-heads"));
            Files.deleteIfExists(HOME.resolve("withdrawals"));
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setOverrideWorkingDirectory(
                            Path.of("target", "postgres").toAbsolutePath().toFile())
                    .start();
            // As in service: one role owns the tables, another one works with their rows.
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE incorpore LOGIN PASSWORD 'none'");
            }
            return Map.ofEntries(
                    // Without the library's "?user=", which the driver would heed before any setting.
                    entry(
                            "quarkus.datasource.jdbc.url",
                            "jdbc:postgresql://localhost:" + server.getPort() + "/postgres"),
                    entry("quarkus.datasource.username", "incorpore"),
                    entry("quarkus.datasource.password", "none"),
                    entry("quarkus.flyway.username", Owner.ROLE),
                    entry("quarkus.flyway.password", Owner.PASSWORD),
                    entry(ForOperators.PORT, Integer.toString(freePort())),
                    entry("incorpore.secret", "a secret of the tests alone, 32 characters and more"),
                    entry("incorpore.vault.keys", "1:" + "0f".repeat(32) + ",2:" + "1e".repeat(32)),
                    entry("incorpore.home", HOME.toAbsolutePath().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
