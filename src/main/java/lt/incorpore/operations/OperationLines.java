package lt.incorpore.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// The lines of operations: as they were sent, then what became of them. Always within the caller's transaction.
@ApplicationScoped
public class OperationLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final int AT_ONCE = 1_000;

    private final AgroalDataSource database;

    OperationLines(AgroalDataSource database) {
        this.database = database;
    }

    /// What became of a line.
    ///
    /// @param place   of the line among those sent, from 0; what was ended for missing stands behind them
    /// @param subject public name of what it is about
    public record Line(
            int place,
            @Nullable String reference,
            String outcome,
            @Nullable String subject,
            List<Finding> findings) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    void keep(String operation, List<String> inputs) {
        update("INSERT INTO operation_line (operation, place, input) VALUES (?, ?, ?)", statement -> {
            for (var place = 0; place < inputs.size(); place++) {
                statement.setString(1, operation);
                statement.setInt(2, place);
                statement.setString(3, inputs.get(place));
                statement.addBatch();
                if (place % AT_ONCE == AT_ONCE - 1) {
                    statement.executeBatch();
                }
            }
            return statement.executeBatch();
        });
    }

    /// The next lines that were not worked yet, as they were sent.
    public List<String> next(Operation operation, int most) {
        return query(
                "SELECT input FROM operation_line WHERE operation = ? AND place >= ? ORDER BY place LIMIT ?",
                statement -> {
                    statement.setString(1, operation.id);
                    statement.setInt(2, operation.done);
                    statement.setInt(3, most);
                },
                row -> row.getString(1));
    }

    /// Those of some references that stood in a line before.
    public Set<String> seen(Operation operation, Collection<String> references) {
        return new HashSet<>(query(
                "SELECT DISTINCT reference FROM operation_line WHERE operation = ? AND reference = ANY (?)",
                statement -> {
                    statement.setString(1, operation.id);
                    statement.setArray(
                            2, statement.getConnection().createArrayOf("text", references.toArray(String[]::new)));
                },
                row -> row.getString(1)));
    }

    /// Writes down what became of lines; what was sent is forgotten.
    public void report(Operation operation, List<Line> lines) {
        update("""
                INSERT INTO operation_line (operation, place, reference, outcome, subject, findings)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (operation, place) DO UPDATE SET input = NULL, reference = EXCLUDED.reference,
                    outcome = EXCLUDED.outcome, subject = EXCLUDED.subject, findings = EXCLUDED.findings""", statement -> {
            for (var line : lines) {
                statement.setString(1, operation.id);
                statement.setInt(2, line.place());
                statement.setString(3, line.reference());
                statement.setString(4, line.outcome());
                statement.setString(5, line.subject());
                statement.setString(6, line.findings().isEmpty() ? null : written(line.findings()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /// How many lines had which outcome, by its name.
    public Map<String, Integer> counts(String operation) {
        var counts = new TreeMap<String, Integer>();
        query(
                "SELECT outcome, count(*) FROM operation_line WHERE operation = ? AND outcome IS NOT NULL GROUP BY 1",
                statement -> statement.setString(1, operation),
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /// How many lines could not even be told by their reference.
    public int unreadable(Operation operation) {
        return query(
                        "SELECT count(*) FROM operation_line WHERE operation = ? AND outcome = 'REJECTED' "
                                + "AND reference IS NULL",
                        statement -> statement.setString(1, operation.id),
                        row -> row.getInt(1))
                .getFirst();
    }

    /// @param outcome null for all
    /// @param from    first place
    List<Line> reported(String operation, @Nullable String outcome, int from, int most) {
        return query(
                """
                SELECT place, reference, outcome, subject, findings FROM operation_line
                WHERE operation = ? AND place >= ? AND outcome IS NOT NULL AND (?::text IS NULL OR outcome = ?)
                ORDER BY place LIMIT ?""",
                statement -> {
                    statement.setString(1, operation);
                    statement.setInt(2, from);
                    statement.setString(3, outcome);
                    statement.setString(4, outcome);
                    statement.setInt(5, most);
                },
                row -> new Line(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), read(row.getString(5))));
    }

    private static String written(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be written", e);
        }
    }

    private static List<Finding> read(@Nullable String findings) {
        try {
            return findings == null ? List.of() : JSON.readValue(findings, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be read", e);
        }
    }

    private interface Fill {
        void into(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Batch {
        int[] run(PreparedStatement statement) throws SQLException;
    }

    private <T> List<T> query(String sql, Fill fill, Row<T> row) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill.into(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Lines cannot be read: SQL state " + e.getSQLState(), e);
        }
    }

    private void update(String sql, Batch batch) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            batch.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Lines cannot be written: SQL state " + e.getSQLState(), e);
        }
    }
}
