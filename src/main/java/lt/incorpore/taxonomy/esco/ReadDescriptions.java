package lt.incorpore.taxonomy.esco;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Name;

/// What ESCO says that a concept is, where its files were imported.
@ApplicationScoped
public class ReadDescriptions {

    private final AgroalDataSource database;

    ReadDescriptions(AgroalDataSource database) {
        this.database = database;
    }

    /// In this language, else in English.
    public Optional<Name> of(Concept concept, Lang lang) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var connection = database.getConnection()) {
                return read(connection, concept, lang);
            }
        });
    }

    private static Optional<Name> read(Connection connection, Concept concept, Lang lang) throws SQLException {
        var byLang = new HashMap<String, Name>();
        try (var statement = connection.prepareStatement(
                "SELECT lang, text FROM concept_descriptions WHERE concept = ? AND lang IN (?, 'en')")) {
            statement.setInt(1, concept.number());
            statement.setString(2, lang.tag());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    byLang.put(rows.getString(1), new Name(rows.getString(1), rows.getString(2), true));
                }
            }
        }
        return Optional.ofNullable(byLang.getOrDefault(lang.tag(), byLang.get(Lang.EN.tag())));
    }

    /// Of all occupations, or of all else, by language and number of the concept.
    public Map<String, Map<Integer, String>> all(boolean ofOccupations) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var descriptions = new HashMap<String, Map<Integer, String>>();
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("""
                            SELECT lang, concept, text FROM concept_descriptions
                            JOIN concepts ON number = concept WHERE (kind = 'OCCUPATION') = ?
                            """)) {
                statement.setBoolean(1, ofOccupations);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        descriptions
                                .computeIfAbsent(rows.getString(1), lang -> new HashMap<>())
                                .put(rows.getInt(2), rows.getString(3));
                    }
                }
            }
            return descriptions;
        });
    }
}
