package lt.incorpore.privacy.backup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/// Copies every table as it stood at one moment, beside whatever goes on.
@ApplicationScoped
class WriteBackup {

    /// What means nothing in another database (numbers of transactions), is made anew (notes for the index, the
    /// history of migrations), or lies beside the backup on purpose (who was erased).
    private static final Set<String> LEFT_OUT = Set.of(
            "public.change_log",
            "public.feed_change",
            "public.hsearch_outbox_event",
            "public.hsearch_agent",
            "public.flyway_schema_history",
            "vault.tombstone");

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    static final String DRAFT = ".new";

    private final AgroalDataSource database;
    private final Clock clock;

    WriteBackup(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param at the folder of this backup
    record Written(Path at, Backup backup) {}

    /// @param folder that holds backups; each has a folder of its own in it
    Written into(Path folder) throws IOException, SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var at = folder.resolve(NAME.format(now));
        var draft = folder.resolve(NAME.format(now) + DRAFT);
        Files.createDirectories(draft.resolve(Backup.KEYS_FOLDER));
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
        }
        Backup backup;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                backup = copy(connection, draft, now);
            } finally {
                connection.rollback();
            }
        }
        backup.write(draft);
        Files.move(draft, at, StandardCopyOption.ATOMIC_MOVE);
        return new Written(at, backup);
    }

    private static Backup copy(Connection connection, Path draft, Instant now) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute("SET LOCAL statement_timeout = 0");
        }
        var tables = new ArrayList<Backup.Table>();
        for (var table : columns(connection).entrySet()) {
            tables.add(copy(connection, draft, new Backup.Table(table.getKey(), table.getValue(), 0, "")));
        }
        return new Backup(now, schema(connection), tables, sequences(connection));
    }

    private static Backup.Table copy(Connection connection, Path draft, Backup.Table table)
            throws IOException, SQLException {
        var folder = table.isKeys() ? draft.resolve(Backup.KEYS_FOLDER) : draft;
        var file = folder.resolve(table.file());
        long rows;
        try (var out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + table.quoted() + " TO STDOUT", out);
        }
        return new Backup.Table(table.name(), table.columns(), rows, Backup.digest(file));
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        var sql = """
                SELECT c.table_schema || '.' || c.table_name, c.column_name
                FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
                AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
                ORDER BY 1, c.ordinal_position""";
        var tables = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (!LEFT_OUT.contains(rows.getString(1))) {
                    tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return tables;
    }

    private static String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version FROM flyway_schema_history WHERE success"
                        + " AND version IS NOT NULL ORDER BY version::integer DESC LIMIT 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        var places = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT schemaname || '.' || sequencename, last_value"
                        + " FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1")) {
            while (rows.next()) {
                places.put(rows.getString(1), rows.getLong(2));
            }
        }
        return places;
    }
}
