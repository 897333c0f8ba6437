package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator meets: the packaged jar starts, survives being killed, and ends when asked to.
class PackagedJarIT {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration END = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    @AfterEach
    void nothingStaysBehind() {
        Packaged.alive(home).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void it_keeps_what_was_written_through_a_hard_kill_and_ends_cleanly() throws Exception {
        // As a first start leaves it that was killed while it made the cluster.
        Files.createDirectories(home.resolve("postgres/data.new/base"));

        try (var first = Packaged.start(home).untilReady(START)) {
            assertThat(first.answers("/q/openapi")).isTrue();
            assertThat(first.answers("/q/health/ready")).isFalse();
            worksWithFewRightsByTls(first);
            write(first);
            refuse(first);
            refusesASecondRun();
            first.kill();
        }
        var orphan = Packaged.databaseServer(home).orElseThrow();
        assertThat(orphan.isAlive()).as("the server goes on alone").isTrue();

        try (var second = Packaged.start(home).untilReady(START)) {
            assertThat(read(second)).containsExactly("kept");
            assertThat(orphan.isAlive()).isFalse();
            second.kill();
        }
        killServerAndGiveItsNumberToAnother();

        try (var third = Packaged.start(home).untilReady(START)) {
            assertThat(read(third)).containsExactly("kept");
            third.end(END);
        }
        assertThat(Packaged.alive(home)).isEmpty();
        assertThat(Packaged.pidFile(home)).doesNotExist();
    }

    @Test
    void with_a_database_of_ones_own_it_asks_for_a_secret() throws Exception {
        try (var start = Packaged.start(home, "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/none")) {
            assertThat(start.exit(START)).isEqualTo(1);
            assertThat(start.said()).contains("In Corpore did not start: incorpore.secret is not set");
        }
    }

    @Test
    void with_a_database_of_ones_own_it_asks_for_the_keys_of_the_vault() throws Exception {
        try (var start = Packaged.start(
                home,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/none",
                "-Dincorpore.secret=" + "s".repeat(32))) {
            assertThat(start.exit(START)).isEqualTo(1);
            assertThat(start.said()).contains("In Corpore did not start: incorpore.vault.keys is not set");
        }
    }

    @Test
    void a_database_on_another_machine_is_not_spoken_to_in_the_clear() throws Exception {
        try (var start = Packaged.start(
                home,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://database.example/none",
                "-Dincorpore.secret=" + "s".repeat(32),
                "-Dincorpore.vault.keys=1:" + "0".repeat(64))) {
            assertThat(start.exit(START)).isEqualTo(1);
            assertThat(start.said())
                    .contains("In Corpore did not start: quarkus.datasource.jdbc.url leads to another machine")
                    .contains("sslmode=verify-full");
        }
    }

    private static void worksWithFewRightsByTls(Packaged service) throws Exception {
        try (var connection = service.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT string_agg(DISTINCT usename, ' '), bool_and(ssl) FROM pg_stat_activity
                        JOIN pg_stat_ssl USING (pid) WHERE datname = 'incorpore' AND pid <> pg_backend_pid()""")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("incorpore");
            assertThat(rows.getBoolean(2)).isTrue();
        }
        assertThat(service.said()).doesNotContain("may change its tables");
    }

    private static void write(Packaged service) throws Exception {
        try (var connection = service.database();
                var statement = connection.createStatement()) {
            var fsync = statement.executeQuery("SHOW fsync");
            fsync.next();
            assertThat(fsync.getString(1)).isEqualTo("on");
            statement.execute("CREATE TABLE note (text text)");
            statement.execute("INSERT INTO note VALUES ('kept')");
        }
    }

    // A statement that fails stands in the log of no server.
    private void refuse(Packaged service) throws Exception {
        try (var connection = service.database();
                var statement = connection.createStatement()) {
            statement.execute("CREATE UNIQUE INDEX note_once ON note (text)");
            statement.execute("INSERT INTO note VALUES ('Kanarėlė')");
            for (var wrong : List.of(
                    "INSERT INTO note VALUES ('Kanarėlė')",
                    "SELECT CAST('Kanarėlė' AS integer)",
                    "SELECT Kanarėlė FROM note")) {
                assertThatThrownBy(() -> statement.execute(wrong)).isInstanceOf(SQLException.class);
            }
            statement.execute("DELETE FROM note WHERE text = 'Kanarėlė'");
        }
        assertThat(Files.readString(home.resolve("postgres").resolve("server.log")))
                .doesNotContain("Kanarėlė");
        assertThat(service.said()).doesNotContain("Kanarėlė");
    }

    private static List<String> read(Packaged service) throws Exception {
        try (var connection = service.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT text FROM note")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void refusesASecondRun() throws Exception {
        try (var second = Packaged.start(home)) {
            assertThat(second.exit(START)).isEqualTo(1);
            assertThat(second.said()).contains("In Corpore already runs from " + home);
        }
    }

    // A container begins to count anew: the number in the lock file belongs to somebody else there.
    private void killServerAndGiveItsNumberToAnother() throws IOException {
        var server = Packaged.databaseServer(home).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        var lock = new ArrayList<>(Files.readAllLines(Packaged.pidFile(home)));
        lock.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(Packaged.pidFile(home), lock);
    }
}
