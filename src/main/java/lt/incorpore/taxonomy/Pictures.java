package lt.incorpore.taxonomy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Reads the taxonomy's tables. Plain JDBC: a quarter of a million rows go straight into packed arrays.
@ApplicationScoped
class Pictures {

    private static final int ROWS_A_FETCH = 5000;

    private final AgroalDataSource database;

    Pictures(AgroalDataSource database) {
        this.database = database;
    }

    /// Goes up whenever a concept, name or relation changes.
    long generation() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var connection = database.getConnection()) {
                return number(connection, "SELECT generation FROM taxonomy_state");
            }
        });
    }

    Picture read() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                // All tables as of one moment: an import may land between two of the queries.
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                return read(connection);
            }
        });
    }

    private static Picture read(Connection connection) throws SQLException {
        var picture = new Picture.Builder(
                number(connection, "SELECT generation FROM taxonomy_state"),
                (int) number(connection, "SELECT coalesce(max(number), 0) FROM concepts"),
                groups(connection));
        each(
                connection,
                "SELECT number, uri, kind, isco, code, regulated FROM concepts",
                row -> picture.concept(concept(row)));
        names(connection, picture);
        // Where two sources speak of the same pair, ESCO stands first and is heard; so in all queries here.
        each(connection, """
                SELECT DISTINCT ON (occupation, skill) occupation, skill, essential FROM occupation_skill
                ORDER BY occupation, skill, source
                """, row -> picture.needs(row.getInt(1), row.getInt(2), row.getBoolean(3)));
        each(connection, """
                SELECT skill, other, max(closeness) FROM skill_relation
                GROUP BY skill, other ORDER BY skill, max(closeness) DESC, other
                """, row -> picture.related(row.getInt(1), new RelatedSkill(row.getInt(2), row.getInt(3))));
        return picture.build();
    }

    private static Concept concept(ResultSet row) throws SQLException {
        var number = row.getInt("number");
        var uri = row.getString("uri");
        return switch (row.getString("kind")) {
            case "OCCUPATION" ->
                new Occupation(number, uri, row.getString("isco"), row.getString("code"), row.getBoolean("regulated"));
            case "SKILL" -> new Skill(number, uri, SkillType.SKILL);
            case "KNOWLEDGE" -> new Skill(number, uri, SkillType.KNOWLEDGE);
            default -> throw new IllegalStateException("Concept " + number + " is of no known kind");
        };
    }

    private static void names(Connection connection, Picture.Builder picture) throws SQLException {
        var seen = new Object() {
            int concept;
            String lang = "";
            boolean hasPreferred;
            final HashSet<String> texts = new HashSet<>();
        };
        each(connection, """
                SELECT concept, lang, text, preferred FROM concept_names
                ORDER BY concept, lang, source, preferred DESC, text COLLATE "C"
                """, row -> {
            var concept = row.getInt(1);
            var lang = row.getString(2);
            if (concept != seen.concept || !lang.equals(seen.lang)) {
                seen.concept = concept;
                seen.lang = lang;
                seen.hasPreferred = false;
                seen.texts.clear();
            }
            if (seen.texts.add(row.getString(3))) {
                var preferred = row.getBoolean(4) && !seen.hasPreferred;
                seen.hasPreferred |= preferred;
                picture.name(concept, new Name(lang, row.getString(3), preferred));
            }
        });
    }

    // Our own names go first: they are short and written for this service.
    private static SequencedMap<String, IscoGroup> groups(Connection connection) throws SQLException {
        var names = new LinkedHashMap<String, Map<String, String>>();
        for (var row : ReferenceFile.rows("isco08.csv")) {
            names.put(
                    row.getField("code"), new HashMap<>(ReferenceFile.names(row).byTag()));
        }
        each(connection, "SELECT code, lang, text FROM isco_group_names", row -> {
            var group = names.get(row.getString(1));
            if (group != null) {
                group.putIfAbsent(row.getString(2), row.getString(3));
            }
        });
        var groups = new LinkedHashMap<String, IscoGroup>();
        names.forEach((code, byTag) -> groups.put(code, new IscoGroup(code, new LocalNames(byTag))));
        return groups;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("No row: " + query);
            }
            return rows.getLong(1);
        }
    }
}
