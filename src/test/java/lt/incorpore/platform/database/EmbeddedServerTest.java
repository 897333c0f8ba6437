package lt.incorpore.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import lt.incorpore.platform.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server of our own lets in the two roles that it knows, by TLS alone, and shows the certificate that it made for
/// itself.
class EmbeddedServerTest {

    private static final String NOT_ALLOWED = "42501";

    @TempDir
    private Path home;

    @Test
    void it_speaks_tls_alone_and_gives_the_service_few_rights() throws Exception {
        // As beside a launcher in a folder with a blank in its name.
        var own = new Home(home.resolve("a home"));
        try (var server = EmbeddedServer.open(own)) {
            var certificate = own.path().resolve("postgres/data/server.crt");
            assertThat(Files.getPosixFilePermissions(certificate.resolveSibling("server.key")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(own.path().resolve("postgres/server.p12")).doesNotExist();
            try (var connection = asService(server)) {
                assertThat(one(connection, "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
                        .isEqualTo("t");
                assertThat(one(connection, """
                        SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreatedb
                        OR rolcreaterole OR rolreplication OR rolbypassrls)""")).isEqualTo("0");
                for (var command : List.of(
                        "CREATE TABLE mine (id int)",
                        "CREATE SCHEMA mine",
                        "CREATE DATABASE mine",
                        "CREATE ROLE mine",
                        "ALTER ROLE incorpore SUPERUSER",
                        "COPY (SELECT 1) TO PROGRAM 'true'")) {
                    assertThatThrownBy(() -> run(connection, command))
                            .as(command)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
                }
            }
            var url = url(server);
            assertThatThrownBy(() -> connect(url.replaceFirst("\\?.*", "?sslmode=disable"), server))
                    .as("in the clear")
                    .hasMessageContaining("no encryption");
            assertThatThrownBy(() -> connect(url.replaceFirst("/incorpore\\?", "/postgres?"), server))
                    .as("another database")
                    .hasMessageContaining("pg_hba.conf");
            var forged = Files.createDirectory(home.resolve("forged"));
            ServerCertificate.makeIn(forged);
            Files.copy(
                    ServerCertificate.certificate(forged),
                    certificate,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> connect(url, server))
                    .as("somebody else in its place")
                    .hasStackTraceContaining("ValidatorException");
        }
    }

    @Test
    void a_cluster_from_before_goes_on_with_what_it_holds() throws Exception {
        var own = new Home(home);
        var data = home.resolve("postgres/data");
        try (var server = EmbeddedServer.open(own);
                var connection = asOwner(server)) {
            run(connection, "CREATE TABLE kept AS SELECT 4711 AS number");
            run(connection, "DROP ROLE incorpore");
        }
        Files.delete(data.resolve("server.crt"));
        Files.delete(data.resolve("server.key"));
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");

        try (var server = EmbeddedServer.open(own)) {
            try (var connection = asOwner(server)) {
                assertThat(one(connection, "SELECT number FROM kept")).isEqualTo("4711");
                run(connection, "GRANT SELECT ON kept TO incorpore");
            }
            try (var connection = asService(server)) {
                assertThat(one(connection, "SELECT number FROM kept")).isEqualTo("4711");
            }
        }
    }

    private static Connection asService(EmbeddedServer server) throws SQLException {
        return connect(url(server), server);
    }

    private static Connection asOwner(EmbeddedServer server) throws SQLException {
        var settings = server.settings();
        return DriverManager.getConnection(
                url(server), settings.get("quarkus.flyway.username"), settings.get("quarkus.flyway.password"));
    }

    private static Connection connect(String url, EmbeddedServer server) throws SQLException {
        var settings = server.settings();
        return DriverManager.getConnection(
                url, settings.get("quarkus.datasource.username"), settings.get("quarkus.datasource.password"));
    }

    private static String url(EmbeddedServer server) {
        return server.settings().getOrDefault("quarkus.datasource.jdbc.url", "");
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
