package lt.incorpore.testdata;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// The role that owns the tables of [TestDatabase]: for what a test must break or look at and the service may not.
public final class Owner {

    static final String ROLE = "postgres";
    static final String PASSWORD = "none";

    private Owner() {}

    public static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class), ROLE, PASSWORD);
    }

    /// Runs commands one after another, each for itself.
    public static void run(String... commands) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
