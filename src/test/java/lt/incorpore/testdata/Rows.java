package lt.incorpore.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Looks for somebody in every row of every table.
public final class Rows {

    /// Numbers of rows alone, for two days and for fifteen: followers learn by them that something is gone.
    private static final Set<String> NUMBERS_OF_CHANGES = Set.of("public.change_log", "public.feed_change");

    private Rows() {}

    /// Tables in which one of the traces stands, as a word of its own.
    public static Set<String> tablesWith(AgroalDataSource database, Collection<String> traces) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_type ="
                            + " 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(40);
            var any = String.join("|", traces);
            for (var table : tables) {
                if (NUMBERS_OF_CHANGES.contains(table)) {
                    continue;
                }
                try (var rows = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " t WHERE t::text ~ '\\m(" + any + ")\\M'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
