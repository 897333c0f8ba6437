package lt.incorpore.orientation.interests;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import lt.incorpore.orientation.interests.InterestsOfOccupations.Met;
import lt.incorpore.orientation.interests.InterestsOfOccupations.Source;
import lt.incorpore.orientation.interests.ScoreInterests.Confidence;

/// The interests that were imported from O*NET. Plain JDBC: a few thousand rows, read and written whole.
@ApplicationScoped
class OnetInterests {

    private final AgroalDataSource database;

    OnetInterests(AgroalDataSource database) {
        this.database = database;
    }

    /// Goes up with each import.
    long edition() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM occupation_interests_edition")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /// By ESCO URI.
    Map<String, Met> all() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var all = new HashMap<String, Met>();
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT uri, realistic, investigative, artistic, social,"
                            + " enterprising, conventional, confidence FROM occupation_interests")) {
                while (rows.next()) {
                    var interests = new Interests(
                            rows.getInt(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            rows.getInt(5),
                            rows.getInt(6),
                            rows.getInt(7));
                    all.put(rows.getString(1), new Met(interests, Source.ONET, Confidence.valueOf(rows.getString(8))));
                }
            }
            return all;
        });
    }

    /// Puts these in place of all that were imported before.
    void replace(Map<String, Met> all) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var clear = connection.createStatement();
                    var insert = connection.prepareStatement(
                            "INSERT INTO occupation_interests (uri, realistic, investigative, artistic, social,"
                                    + " enterprising, conventional, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                clear.execute("DELETE FROM occupation_interests");
                for (var one : all.entrySet()) {
                    insert.setString(1, one.getKey());
                    for (var interest : Interest.values()) {
                        insert.setInt(
                                2 + interest.ordinal(),
                                one.getValue().interests().of(interest));
                    }
                    insert.setString(8, one.getValue().confidence().name());
                    insert.addBatch();
                }
                insert.executeBatch();
                clear.execute("SELECT nextval('occupation_interests_edition')");
            } catch (SQLException e) {
                throw new IllegalStateException("The interests of O*NET were not written", e);
            }
        });
    }
}
