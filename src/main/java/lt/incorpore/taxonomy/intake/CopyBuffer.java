package lt.incorpore.taxonomy.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into one table by PostgreSQL's COPY, a few hundred kilobytes at a time: some ten times faster than
/// batches of INSERT, and several tables can be filled side by side over one connection.
final class CopyBuffer {

    private static final int FULL = 1 << 18;

    private final Connection connection;
    private final String command;
    private final StringBuilder rows = new StringBuilder();
    private long count;

    CopyBuffer(Connection connection, String table) {
        this.connection = connection;
        this.command = "COPY " + table + " FROM STDIN";
    }

    void add(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        count++;
        if (rows.length() >= FULL) {
            flush();
        }
    }

    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    long count() {
        return count;
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        var text = value.toString();
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }
}
