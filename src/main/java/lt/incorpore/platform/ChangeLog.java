package lt.incorpore.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed in the database, in an order that a follower on any node can trust. See `change_log` in the
/// migrations.
@ApplicationScoped
public class ChangeLog {

    /// The snapshot of an end of time: no transaction is this young, so a first look finds no changes, only a mark.
    private static final String SEES_EVERYTHING = "9223372036854775806:9223372036854775806:";

    private final AgroalDataSource database;

    ChangeLog(AgroalDataSource database) {
        this.database = database;
    }

    /// A changed row.
    public record Change(String kind, long number) {}

    /// Changes since a mark, each row that changed once.
    ///
    /// @param mark pass it to the next look
    public record Look(List<Change> changes, String mark) {}

    /// Every change that was committed after the last look and before this one, whatever the order of commits.
    ///
    /// @param since the mark of the last look; null to begin now
    public Look since(@Nullable String since) {
        // A mark is the snapshot in which a look was made: what it could see is known, all else is new. It is taken in
        // the same statement as the rows, so that nothing falls between two looks, and none is read twice.
        var sql = """
                WITH mark AS (SELECT pg_current_snapshot() AS mark)
                SELECT mark.mark::text, change.kind, change.number
                FROM mark LEFT JOIN (
                    SELECT DISTINCT kind, number FROM change_log
                    WHERE transaction >= pg_snapshot_xmin(?::pg_snapshot)
                    AND NOT pg_visible_in_snapshot(transaction, ?::pg_snapshot)
                ) change ON true""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var from = since == null ? SEES_EVERYTHING : since;
            statement.setString(1, from);
            statement.setString(2, from);
            statement.setFetchSize(1_000);
            var changes = new ArrayList<Change>();
            var mark = "";
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    mark = rows.getString(1);
                    if (rows.getString(2) != null) {
                        changes.add(new Change(rows.getString(2), rows.getLong(3)));
                    }
                }
            }
            return new Look(changes, mark);
        } catch (SQLException e) {
            throw new IllegalStateException("The change log cannot be read: SQL state " + e.getSQLState(), e);
        }
    }
}
