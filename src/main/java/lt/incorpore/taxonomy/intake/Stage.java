package lt.incorpore.taxonomy.intake;

import java.sql.Connection;
import java.sql.SQLException;

/// Where rows of files gather before [Merge]: temporary tables that end with the transaction. Rows may come in any
/// order and name concepts that are not there yet.
public final class Stage {

    private final CopyBuffer concepts;
    private final CopyBuffer names;
    private final CopyBuffer descriptions;
    private final CopyBuffer needs;
    private final CopyBuffer relations;
    private final CopyBuffer groupNames;

    private Stage(Connection connection) {
        concepts = new CopyBuffer(connection, "staged_concepts");
        names = new CopyBuffer(connection, "staged_names");
        descriptions = new CopyBuffer(connection, "staged_descriptions");
        needs = new CopyBuffer(connection, "staged_needs");
        relations = new CopyBuffer(connection, "staged_relations");
        groupNames = new CopyBuffer(connection, "staged_group_names");
    }

    /// @param connection inside the transaction that will merge
    public static Stage open(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMP TABLE staged_concepts (
                        uri text, kind text, isco text, code text, regulated boolean, version text, rank integer
                    ) ON COMMIT DROP;
                    CREATE TEMP TABLE staged_names (
                        uri text, lang text, text text, preferred boolean, rank integer
                    ) ON COMMIT DROP;
                    CREATE TEMP TABLE staged_descriptions (
                        uri text, lang text, text text, rank integer
                    ) ON COMMIT DROP;
                    CREATE TEMP TABLE staged_needs (occupation text, skill text, essential boolean) ON COMMIT DROP;
                    CREATE TEMP TABLE staged_relations (
                        skill integer, other integer, closeness integer
                    ) ON COMMIT DROP;
                    CREATE TEMP TABLE staged_group_names (code text, lang text, text text, rank integer) ON COMMIT DROP;
                    """);
        }
        return new Stage(connection);
    }

    public void concept(Edition edition, StagedConcept concept) {
        concepts.add(
                concept.uri(),
                concept.kind(),
                concept.isco(),
                concept.code(),
                concept.regulated(),
                edition.version(),
                edition.rank());
    }

    public void name(Edition edition, StagedName name) {
        names.add(name.uri(), name.lang(), name.text(), name.preferred(), edition.rank());
    }

    /// What a concept is, in a sentence or more.
    public void description(Edition edition, String uri, String lang, String text) {
        descriptions.add(uri, lang, text, edition.rank());
    }

    /// @param occupation URI
    /// @param skill      URI
    public void needs(String occupation, String skill, boolean essential) {
        needs.add(occupation, skill, essential);
    }

    /// Directed.
    ///
    /// @param skill     number
    /// @param other     number
    /// @param closeness `1..999`
    void relation(int skill, int other, int closeness) {
        relations.add(skill, other, closeness);
    }

    public void groupName(Edition edition, String code, String lang, String text) {
        groupNames.add(code, lang, text, edition.rank());
    }

    long needsCount() {
        return needs.count();
    }

    void flush() {
        concepts.flush();
        names.flush();
        descriptions.flush();
        needs.flush();
        relations.flush();
        groupNames.flush();
    }
}
