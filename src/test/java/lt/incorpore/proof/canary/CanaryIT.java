package lt.incorpore.proof.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.house.Packaged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/// Somebody walks off with the disk: data directory, write-ahead log, index, logs, dumps. Of a thousand words that only
/// people and their keys know, none is in it, in any writing. One that is planted is found, in each of these places.
class CanaryIT {

    private static final int PEOPLE = Integer.getInteger("incorpore.prove.n", 60);
    private static final long SEED = Long.getLong("incorpore.prove.seed", 4711);
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofSeconds(60);
    private static final String PLANTED = "Žplantedcanaryė";

    @TempDir
    private Path home;

    @AfterEach
    void nothing_stays_behind() {
        Packaged.alive(home).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_thousand_canaries_are_nowhere_and_a_planted_one_is_everywhere() throws Exception {
        try (var service = Packaged.start(
                        home, "-Dincorpore.limits.on=false", "-Dincorpore.webhooks.allow-loopback=true")
                .untilReady(START)) {
            var birds = new Birds(service, SEED);
            fly(birds);
            var scan = new Scan(birds.words);
            checkpoint(service);
            var found = new ArrayList<String>();
            var ofErrors = new Scan(birds.words.stream()
                    .filter(word -> !birds.repeated.contains(word))
                    .toList());
            birds.refusals.forEach(body -> found.addAll(ofErrors.in("an error's body", body)));
            found.addAll(scan.in("metrics", birds.metrics()));
            found.addAll(scan.in("dump", dump(service)));
            found.addAll(scan.below(home));
            service.end(END);
            found.addAll(scan.below(home));
            System.out.printf(
                    "Canaries: %d words (seed %d) in 10 writings, %d error bodies, %d MB looked at: %d found%n",
                    birds.words.size(), SEED, birds.refusals.size(), scan.scanned() >> 20, found.size());
            assertThat(birds.words).hasSizeGreaterThanOrEqualTo(1_000).doesNotHaveDuplicates();
            assertThat(found).isEmpty();
        }
        aPlantedOneIsFound();
    }

    private void fly(Birds birds) throws Exception {
        var employer = birds.credentials(key());
        var people = new ArrayList<Birds.Person>();
        for (var i = 0; i < PEOPLE; i++) {
            var person = birds.person();
            birds.stumble(person);
            people.add(person);
        }
        for (var i = 0; i < 10; i++) {
            birds.search();
        }
        birds.reveal(people.getFirst(), employer);
        for (var person : people.subList(0, PEOPLE / 2)) {
            birds.exported(person);
        }
        for (var person : people.subList(0, PEOPLE / 4)) {
            birds.erase(person);
        }
    }

    private String key() throws Exception {
        var said = Packaged.command(home, "key", "create", "--role", "employer", "--organisation", "UAB Paukščiai");
        assertThat(said.exit()).as(said.text()).isZero();
        // It was said to whoever asked, on their screen; that screen is a file of this test.
        try (var files = Files.newDirectoryStream(home, "command*.log")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        return said.text()
                .lines()
                .filter(line -> line.startsWith("ick_live_"))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private void aPlantedOneIsFound() throws Exception {
        var scan = new Scan(List.of(PLANTED));
        assertThat(scan.below(home)).isEmpty();
        try (var service = Packaged.start(home).untilReady(START)) {
            try (var connection = service.database();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE planted (word text)");
                statement.execute("INSERT INTO planted VALUES ('" + PLANTED + "')");
                statement.execute("CHECKPOINT");
            }
            assertThat(scan.in("dump", dump(service))).isNotEmpty();
            assertThat(scan.below(home))
                    .anyMatch(line -> line.startsWith("postgres/data/base/") && line.endsWith(PLANTED + " as utf-8"))
                    .anyMatch(line -> line.startsWith("postgres/data/pg_wal/"));
            service.end(END);
        }
        Files.writeString(home.resolve("other.log"), "someone said " + PLANTED);
        assertThat(scan.below(home)).anyMatch(line -> line.startsWith("other.log: "));
    }

    private static void checkpoint(Packaged service) throws Exception {
        try (var connection = service.database();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /// Every row of every table as text, as a dump has them.
    private static byte[] dump(Packaged service) throws Exception {
        var all = new ByteArrayOutputStream();
        try (var connection = service.database();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                            + " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(20);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                all.writeBytes((table + "\n").getBytes(StandardCharsets.UTF_8));
                copy.copyOut("COPY " + table + " TO STDOUT", all);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return all.toByteArray();
    }
}
