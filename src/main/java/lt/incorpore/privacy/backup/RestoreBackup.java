package lt.incorpore.privacy.backup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/// Fills a new database from a backup, and puts it in the place of the one there is: all or nothing, whenever the
/// machine goes down.
@ApplicationScoped
class RestoreBackup {

    private static final String MAINTENANCE = "postgres";
    private static final String BEFORE = "_before";

    private final AgroalDataSource database;
    private final Flyway flyway;
    private final String url;
    private final String user;
    private final String password;

    /// @param user who owns tables and databases of the server inside; the service itself could do nothing of this
    RestoreBackup(
            AgroalDataSource database,
            Flyway flyway,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.flyway.password") Optional<String> password) {
        this.database = database;
        this.flyway = flyway;
        this.url = url;
        this.user = user.orElse("");
        this.password = password.orElse("");
    }

    /// @param at   folder of the backup
    /// @param keys folder of the keys, of this backup or of a later one: who was erased in between has none there
    record Source(Path at, Path keys) {}

    /// @param people of whom something sealed was in the backup and no key: it was left out
    record Filled(Backup backup, int people) {}

    /// Makes a database of this name, which is dropped first where there is one, and fills it.
    ///
    /// @throws IllegalArgumentException when the backup is not whole; nothing was changed
    Filled fill(String name, Source source) throws IOException, SQLException {
        var backup = Backup.read(source.at);
        for (var table : backup.tables()) {
            if (!table.isKeys()) {
                Backup.check(source.at, table);
            } else if (!Files.exists(source.keys.resolve(table.file()))) {
                throw new IllegalArgumentException("The keys of people are missing in " + source.keys
                        + ". Name the keys of this backup or of a later one with --keys.");
            }
        }
        checkKeys(source.keys.toAbsolutePath().normalize());
        try (var connection = connect(MAINTENANCE);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
        }
        migrate(name, MigrationVersion.fromVersion(backup.schema()));
        int withoutKey;
        try (var connection = connect(name)) {
            connection.setAutoCommit(false);
            load(connection, backup, source);
            withoutKey = leaveOutWithoutKey(connection);
            connection.commit();
        }
        migrate(name, MigrationVersion.LATEST);
        return new Filled(backup, withoutKey);
    }

    /// Puts the filled database in the place of the one there is.
    void swap(String name) throws SQLException {
        var current = nameIn(url);
        database.flush(AgroalDataSource.FlushMode.ALL);
        try (var connection = connect(MAINTENANCE);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + current + BEFORE + " WITH (FORCE)");
            for (var each : new String[] {current, name}) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + each
                        + "' AND pid <> pg_backend_pid()");
            }
            connection.setAutoCommit(false);
            statement.execute("ALTER DATABASE " + current + " RENAME TO " + current + BEFORE);
            statement.execute("ALTER DATABASE " + name + " RENAME TO " + current);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("DROP DATABASE " + current + BEFORE + " WITH (FORCE)");
        }
        database.flush(AgroalDataSource.FlushMode.ALL);
    }

    private static void load(Connection connection, Backup backup, Source source) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            // No trigger notes the rows as changes, and tables come in any order.
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("SET LOCAL statement_timeout = 0");
            statement.execute("TRUNCATE "
                    + backup.tables().stream()
                            .map(table -> Backup.Table.quoted(table.name()))
                            .collect(Collectors.joining(", ")));
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : backup.tables()) {
                try (var in = Backup.open(table.isKeys() ? source.keys : source.at, table)) {
                    copy.copyIn("COPY " + table.quoted() + " FROM STDIN", in);
                }
            }
            // Keys of a later day may be those of people who were not there yet.
            statement.execute("DELETE FROM " + Backup.KEYS + " WHERE person NOT IN (SELECT id FROM profile)");
            for (var sequence : backup.sequences().entrySet()) {
                statement.execute(
                        "SELECT setval('" + Backup.Table.quoted(sequence.getKey()) + "', " + sequence.getValue() + ")");
            }
            statement.execute("ANALYZE");
        }
    }

    // They stand in the list of the backup that they were made with, as long as they lie beside it.
    private static void checkKeys(Path keys) throws IOException {
        var madeWith = Objects.requireNonNull(keys.getParent());
        if (Files.exists(madeWith.resolve(Backup.LIST))) {
            for (var table : Backup.read(madeWith).tables()) {
                if (table.isKeys()) {
                    Backup.check(keys, table);
                }
            }
        }
    }

    private static int leaveOutWithoutKey(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var counted = statement.executeQuery("WITH gone AS (DELETE FROM vault.sealed_field WHERE person NOT IN"
                        + " (SELECT person FROM " + Backup.KEYS + ") RETURNING person)"
                        + " SELECT count(DISTINCT person) FROM gone")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private void migrate(String name, MigrationVersion version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(address(name), user, password)
                .target(version)
                .load()
                .migrate();
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(address(name), user, password);
    }

    private String address(String name) {
        var query = url.indexOf('?');
        return url.substring(0, slash(url)) + "/" + name + (query < 0 ? "" : url.substring(query));
    }

    static String nameIn(String url) {
        var query = url.indexOf('?');
        return url.substring(slash(url) + 1, query < 0 ? url.length() : query);
    }

    private static int slash(String url) {
        var query = url.indexOf('?');
        return url.lastIndexOf('/', query < 0 ? url.length() : query);
    }
}
