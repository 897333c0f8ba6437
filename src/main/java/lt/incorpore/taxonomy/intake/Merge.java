package lt.incorpore.taxonomy.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Makes the real tables say what the stage says, for one source. What is equal already is not touched: a repeated
/// import writes nothing, and its generation stays.
public final class Merge {

    /// Any number of our own: whoever writes to the taxonomy holds the advisory lock of this number.
    private static final long LOCK = 0x7461786f6e6f6d79L;

    private final Connection connection;
    private final Stage stage;
    private final Source source;
    private long changes;

    public Merge(Connection connection, Stage stage, Source source) {
        this.connection = connection;
        this.stage = stage;
        this.source = source;
    }

    /// Waits until nobody else writes to the taxonomy; held until the transaction ends.
    static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Another node may be loading the same set on a slow disk.
            statement.execute("SET LOCAL lock_timeout = '100s'");
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    /// @return false when somebody else writes to the taxonomy now
    public static boolean tryLock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var locked = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return locked.next() && locked.getBoolean(1);
        }
    }

    /// Numbers new concepts after the highest one there is, in order of their URIs, and corrects known ones. Nothing
    /// is ever removed: offers and profiles may lean on it.
    ///
    /// @return concepts added
    public long concepts() throws SQLException {
        stage.flush();
        // Right after a first import the planner still believes in the small tables of before, and would compare a
        // quarter of a million names by nested loops, for minutes.
        run("ANALYZE concepts, concept_names, occupation_skill, skill_relation");
        run("""
                CREATE TEMP TABLE wanted_concepts ON COMMIT DROP AS
                SELECT DISTINCT ON (uri) * FROM staged_concepts
                ORDER BY uri, rank DESC, kind, isco, code, regulated
                """);
        run("ANALYZE wanted_concepts");
        count("""
                UPDATE concepts c
                SET kind = w.kind, isco = w.isco, code = w.code, regulated = w.regulated,
                    source = :source, version = w.version
                FROM wanted_concepts w
                WHERE c.uri = w.uri AND (c.source = 'STARTER' OR :source = 'ESCO')
                  AND (c.kind = 'OCCUPATION') = (w.kind = 'OCCUPATION')
                  AND (c.kind, c.isco, c.code, c.regulated, c.source, c.version)
                      IS DISTINCT FROM (w.kind, w.isco, w.code, w.regulated, :source, w.version)
                """);
        return count("""
                INSERT INTO concepts (number, uri, kind, isco, code, regulated, source, version)
                SELECT (SELECT coalesce(max(number), 0) FROM concepts) + row_number() OVER (ORDER BY uri COLLATE "C"),
                       uri, kind, isco, code, regulated, :source, version
                FROM wanted_concepts w WHERE NOT EXISTS (SELECT FROM concepts c WHERE c.uri = w.uri)
                """);
    }

    /// Number of each concept by URI, after [#concepts].
    public Map<String, Integer> numbers() throws SQLException {
        var numbers = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT uri, number FROM concepts")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getInt(2));
            }
        }
        return numbers;
    }

    /// Replaces this source's names of the concepts and languages that were staged, and no others.
    ///
    /// @return concepts that were named but do not exist
    public long names() throws SQLException {
        stage.flush();
        run("""
                CREATE TEMP TABLE wanted_names ON COMMIT DROP AS
                SELECT concept, lang, text,
                       preferred_by IS NOT NULL AND 1 = row_number() OVER (
                           PARTITION BY concept, lang ORDER BY preferred_by DESC NULLS LAST, text COLLATE "C"
                       ) AS preferred
                FROM (SELECT c.number AS concept, s.lang, s.text, max(s.rank) FILTER (WHERE s.preferred) AS preferred_by
                      FROM staged_names s JOIN concepts c ON c.uri = s.uri GROUP BY c.number, s.lang, s.text) spoken
                """);
        run("ANALYZE wanted_names");
        count("""
                DELETE FROM concept_names n
                WHERE n.source = :source
                  AND EXISTS (SELECT FROM wanted_names w WHERE (w.concept, w.lang) = (n.concept, n.lang))
                  AND NOT EXISTS (SELECT FROM wanted_names w WHERE (w.concept, w.lang, w.text, w.preferred)
                                                                 = (n.concept, n.lang, n.text, n.preferred))
                """);
        count("""
                INSERT INTO concept_names (concept, lang, source, text, preferred)
                SELECT concept, lang, :source, text, preferred FROM wanted_names w
                WHERE NOT EXISTS (SELECT FROM concept_names n WHERE (n.concept, n.lang, n.source, n.text)
                                                                  = (w.concept, w.lang, :source, w.text))
                """);
        return number("""
                SELECT count(DISTINCT uri) FROM staged_names s
                WHERE NOT EXISTS (SELECT FROM concepts c WHERE c.uri = s.uri)
                """);
    }

    /// Adds and corrects what concepts are said to be. Those of unknown concepts are left out, as their names were.
    public void descriptions() throws SQLException {
        stage.flush();
        count("""
                INSERT INTO concept_descriptions AS known (concept, lang, text)
                SELECT DISTINCT ON (c.number, s.lang) c.number, s.lang, s.text
                FROM staged_descriptions s JOIN concepts c ON c.uri = s.uri
                ORDER BY c.number, s.lang, s.rank DESC, s.text COLLATE "C"
                ON CONFLICT (concept, lang) DO UPDATE SET text = excluded.text WHERE known.text <> excluded.text
                """);
    }

    /// Replaces all that this source says of which occupation needs which skill.
    ///
    /// @return rows that name a concept that does not exist
    public long needs() throws SQLException {
        stage.flush();
        run("""
                CREATE TEMP TABLE wanted_needs ON COMMIT DROP AS
                SELECT o.number AS occupation, k.number AS skill, bool_or(s.essential) AS essential, count(*) AS rows
                FROM staged_needs s
                JOIN concepts o ON o.uri = s.occupation AND o.kind = 'OCCUPATION'
                JOIN concepts k ON k.uri = s.skill AND k.kind <> 'OCCUPATION'
                GROUP BY o.number, k.number
                """);
        run("ANALYZE wanted_needs");
        count("""
                DELETE FROM occupation_skill n
                WHERE n.source = :source
                  AND NOT EXISTS (SELECT FROM wanted_needs w WHERE (w.occupation, w.skill, w.essential)
                                                                 = (n.occupation, n.skill, n.essential))
                """);
        count("""
                INSERT INTO occupation_skill (occupation, skill, source, essential)
                SELECT occupation, skill, :source, essential FROM wanted_needs w
                WHERE NOT EXISTS (SELECT FROM occupation_skill n WHERE (n.occupation, n.skill, n.source)
                                                                     = (w.occupation, w.skill, :source))
                """);
        return stage.needsCount() - number("SELECT coalesce(sum(rows), 0) FROM wanted_needs");
    }

    /// Replaces all that this source says of which skills are close.
    public void relations(SkillGraph graph) throws SQLException {
        graph.nearest(numbers(), stage::relation);
        stage.flush();
        run("ANALYZE staged_relations");
        count("""
                DELETE FROM skill_relation r
                WHERE r.source = :source
                  AND NOT EXISTS (SELECT FROM staged_relations s WHERE (s.skill, s.other, s.closeness)
                                                                     = (r.skill, r.other, r.closeness))
                """);
        count("""
                INSERT INTO skill_relation (skill, other, source, closeness)
                SELECT skill, other, :source, closeness FROM staged_relations s
                WHERE NOT EXISTS (SELECT FROM skill_relation r WHERE (r.skill, r.other, r.source)
                                                                   = (s.skill, s.other, :source))
                """);
    }

    /// Adds and corrects names of ISCO groups.
    public void groupNames() throws SQLException {
        stage.flush();
        count("""
                INSERT INTO isco_group_names AS known (code, lang, text)
                SELECT DISTINCT ON (code, lang) code, lang, text FROM staged_group_names
                ORDER BY code, lang, rank DESC, text COLLATE "C"
                ON CONFLICT (code, lang) DO UPDATE SET text = excluded.text WHERE known.text <> excluded.text
                """);
    }

    /// Tells every node to read again, when anything changed.
    ///
    /// @return rows written or removed
    public long finish() throws SQLException {
        if (changes > 0) {
            run("UPDATE taxonomy_state SET generation = generation + 1");
        }
        return changes;
    }

    private long count(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            // The source is a constant of ours; a placeholder would have to be set up to three times a command.
            var rows = statement.executeLargeUpdate(command.replace(":source", "'" + source + "'"));
            changes += rows;
            return rows;
        }
    }

    private void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
