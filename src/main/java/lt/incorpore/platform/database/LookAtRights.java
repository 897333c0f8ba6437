package lt.incorpore.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import lt.incorpore.platform.Start;
import org.jboss.logging.Logger;

/// Says at the start when the service may do more in the database than it needs: whoever gets into it could then change
/// or
/// drop tables too, and take the lock off the ledgers.
@ApplicationScoped
class LookAtRights {

    private static final Logger LOG = Logger.getLogger(LookAtRights.class);
    private static final String QUESTION = """
            SELECT current_user, EXISTS (
                SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreatedb OR rolcreaterole)
            ) OR EXISTS (
                SELECT FROM pg_class WHERE oid = to_regclass('flyway_schema_history') AND pg_has_role(relowner, 'USAGE')
            )""";

    void atStart(@Observes StartupEvent event, AgroalDataSource database, Start start) throws SQLException {
        if (start.isServing()) {
            try (var connection = database.getConnection()) {
                tooMuch(connection).ifPresent(LOG::warn);
            }
        }
    }

    /// @return what is to be said of the role of this connection; nothing where its rights are few
    static Optional<String> tooMuch(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUESTION)) {
            rows.next();
            return rows.getBoolean(2)
                    ? Optional.of("The service works in the database as " + rows.getString(1)
                            + ", which may change its tables. Name the role that owns them in quarkus.flyway.username and"
                            + " quarkus.flyway.password, and one that owns nothing in quarkus.datasource.username.")
                    : Optional.empty();
        }
    }
}
