package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine is lost and its database comes back from a backup: whoever stayed is there, whoever was erased is not.
class RestoreIT {

    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration END = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @AfterEach
    void nothingStaysBehind() {
        Packaged.alive(home).forEach(ProcessHandle::destroyForcibly);
    }

    private record Person(String id, String key) {}

    @Test
    void an_erased_person_stays_erased_when_a_backup_from_before_is_restored() throws Exception {
        var backups = Files.createDirectory(home.resolve("backups"));
        Person stays;
        Person goes;
        try (var service = Packaged.start(home).untilReady(START)) {
            stays = person(service, "Rasa-" + 4711);
            goes = person(service, "Kanarėlė");
            var backup = Packaged.command(home, "backup", backups.toString());
            assertThat(backup.exit()).as(backup.text()).isZero();
            assertThat(service.send("DELETE", "/api/v1/profiles/" + goes.id, goes.key, "")
                            .statusCode())
                    .isEqualTo(204);
            var beside = Packaged.command(home, "restore", only(backups).toString());
            assertThat(beside.exit()).isEqualTo(1);
            assertThat(beside.text()).contains("already runs");
            service.end(END);
        }
        var careful = Packaged.command(home, "restore", only(backups).toString());
        assertThat(careful.exit()).as(careful.text()).isEqualTo(1);
        assertThat(careful.text()).contains("--replace");
        var restored = Packaged.command(home, "restore", only(backups).toString(), "--replace");
        assertThat(restored.exit()).as(restored.text()).isZero();
        assertThat(restored.text()).contains("Erased again: 1 people");

        try (var service = Packaged.start(home).untilReady(START)) {
            var contact = service.send("GET", "/api/v1/profiles/" + stays.id + "/contact", stays.key, "");
            assertThat(contact.statusCode()).isEqualTo(200);
            assertThat(contact.body()).contains("Rasa-4711");
            assertThat(service.send("GET", "/api/v1/profiles/" + goes.id, goes.key, "")
                            .statusCode())
                    .isEqualTo(401);
            try (var connection = service.database();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT (SELECT count(*) FROM vault.person_key WHERE person = '"
                            + goes.id + "') + (SELECT count(*) FROM profile WHERE id = '" + goes.id + "')")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            service.end(END);
        }
    }

    private static Path only(Path folder) throws Exception {
        try (var inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow();
        }
    }

    private static Person person(Packaged service, String name) throws Exception {
        var made = new ObjectMapper()
                .readTree(service.send("POST", "/api/v1/profiles", "", "{\"facts\": {}, \"findable\": true}")
                        .body());
        var person = new Person(made.get("id").asText(), made.get("key").asText());
        var kept = service.send(
                "PUT", "/api/v1/profiles/" + person.id + "/contact", person.key, "{\"name\": \"" + name + "\"}");
        assertThat(kept.statusCode()).isEqualTo(204);
        return person;
    }
}
