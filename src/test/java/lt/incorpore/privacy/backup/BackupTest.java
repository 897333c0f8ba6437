package lt.incorpore.privacy.backup;

import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.privacy.CheckLedgers;
import lt.incorpore.privacy.ErasePerson;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Owner;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup of a database in use, put back beside it; and nobody who was erased comes back.
@QuarkusTest
class BackupTest {

    private static final String RESTORED = "restored_by_a_test";

    @Inject
    WriteBackup write;

    @Inject
    RestoreBackup restore;

    @Inject
    ErasePerson erase;

    @Inject
    ReplayWithdrawals withdrawals;

    @Inject
    Withdrawals noted;

    @Inject
    CheckLedgers ledgers;

    @Inject
    KeepAccounts accounts;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource database;

    private final String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);

    @TempDir
    Path folder;

    private static JsonPath person() {
        var made = RestAssured.given()
                .contentType("application/json")
                .body("{\"findable\": true, \"facts\": {\"reach\": {\"municipality\": \"88\"}}}")
                .post("/api/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        with(made.getString("key"))
                .body("{\"name\": \"Kanarėlė\"}")
                .put("/api/v1/profiles/{id}/contact", made.getString("id"))
                .then()
                .statusCode(204);
        return made;
    }

    @Test
    void whatIsPutBackIsWhatWasThereAndALaterFolderOfKeysLeavesOutWhoWasErased() throws Exception {
        var stays = person().getString("id");
        var goes = person();
        var first = write.into(folder.resolve("first"));
        with(goes.getString("key"))
                .delete("/api/v1/profiles/{id}", goes.getString("id"))
                .then()
                .statusCode(204);
        var second = write.into(folder.resolve("second"));

        restore.fill(RESTORED, new RestoreBackup.Source(first.at(), first.at().resolve(Backup.KEYS_FOLDER)));
        try (var connection = restored()) {
            for (var table : first.backup().tables()) {
                assertThat(count(connection, Backup.Table.quoted(table.name())))
                        .as(table.name())
                        .isEqualTo(table.rows());
            }
            assertThat(count(
                            connection,
                            "vault.sealed_field WHERE person IN ('" + stays + "', '" + goes.getString("id") + "')"))
                    .isEqualTo(2);
            assertThat(count(connection, "change_log")).isZero();
        }

        restore.fill(RESTORED, new RestoreBackup.Source(first.at(), second.at().resolve(Backup.KEYS_FOLDER)));
        try (var connection = restored()) {
            assertThat(count(connection, "vault.sealed_field WHERE person = '" + stays + "'"))
                    .isEqualTo(1);
            assertThat(count(connection, "vault.sealed_field WHERE person = '" + goes.getString("id") + "'"))
                    .isZero();
            // The database is ready for use: its counters go on where they stood.
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT nextval('offer_number')");
            }
        }
    }

    @Test
    void noSecretAndNoPlainTextIsInABackup() throws Exception {
        person();
        var written = write.into(folder);
        for (var table : written.backup().tables()) {
            var from = table.isKeys() ? written.at().resolve(Backup.KEYS_FOLDER) : written.at();
            try (var in = Backup.open(from, table)) {
                assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .as(table.name())
                        .doesNotContain("Kanarėlė", "0f".repeat(32));
            }
        }
    }

    @Test
    void aBackupThatIsNotWholeChangesNothing() throws Exception {
        var written = write.into(folder);
        var at = written.at();
        var keys = at.resolve(Backup.KEYS_FOLDER);
        Files.writeString(at.resolve(Backup.fileOf("public.profile")), "something else");
        assertThatThrownBy(() -> restore.fill(RESTORED + "_not", new RestoreBackup.Source(at, keys)))
                .hasMessageContaining("not whole");
        var other = write.into(Files.createDirectories(folder.resolve("other"))).at();
        var otherKeys = other.resolve(Backup.KEYS_FOLDER);
        Files.writeString(otherKeys.resolve(Backup.fileOf(Backup.KEYS)), "something else");
        assertThatThrownBy(() -> restore.fill(RESTORED + "_not", new RestoreBackup.Source(other, otherKeys)))
                .hasMessageContaining("not whole")
                .hasMessageContaining(Backup.KEYS);
        PruneBackups.delete(keys);
        Files.delete(at.resolve("backup.json"));
        assertThatThrownBy(() -> restore.fill(RESTORED + "_not", new RestoreBackup.Source(at, keys)))
                .hasMessageContaining("no backup");
        try (var connection = DriverManager.getConnection(url, "postgres", "none")) {
            assertThat(count(connection, "pg_database WHERE datname = '" + RESTORED + "_not'"))
                    .isZero();
        }
    }

    @Test
    void whoWasErasedIsErasedAgainWhenTheDatabaseBringsThemBack() throws Exception {
        var gone = person();
        var id = gone.getString("id");
        var stays = person().getString("id");
        var rows = List.of("profile WHERE id = '" + id + "'", "vault.person_key WHERE person = '" + id + "'");
        Owner.run("CREATE TABLE kept_rows AS SELECT * FROM profile WHERE id = '" + id + "'");
        Owner.run("CREATE TABLE kept_keys AS SELECT * FROM vault.person_key WHERE person = '" + id + "'");
        with(gone.getString("key")).delete("/api/v1/profiles/{id}", id).then().statusCode(204);
        Owner.run("INSERT INTO profile SELECT * FROM kept_rows");
        Owner.run("INSERT INTO vault.person_key SELECT * FROM kept_keys");
        Owner.run("DROP TABLE kept_rows, kept_keys");
        // An old database knows nothing of the erasure: the file beside it does.
        Owner.run("DELETE FROM vault.tombstone");

        assertThat(erase.replay()).isEqualTo(1);

        try (var connection = database.getConnection()) {
            for (var each : rows) {
                assertThat(count(connection, each)).as(each).isZero();
            }
            assertThat(count(connection, "profile WHERE id = '" + UUID.fromString(stays) + "'"))
                    .isEqualTo(1);
            assertThat(count(connection, "vault.tombstone")).isPositive();
        }
        assertThat(erase.replay()).isZero();
    }

    @Test
    void whatWasTakenBackStaysSoWhenTheDatabaseBringsItBack() throws Exception {
        var made = person();
        var id = made.getString("id");
        var key = made.getString("key");
        var staff = Browser.enrol(Roles.STEWARD).browser().account();
        var card = with(key).post("/api/v1/cards").then().statusCode(201).extract();
        var account = "account = (SELECT id FROM account WHERE profile = '" + id + "')";
        Owner.run("CREATE TABLE kept_card AS SELECT * FROM card WHERE " + account);

        with(key)
                .body(Map.of("pin", card.<String>path("pin")))
                .post("/api/v1/cards")
                .then()
                .statusCode(201);
        with(key)
                .body("{\"purpose\": \"BE_FOUND\", \"given\": false}")
                .post("/api/v1/profiles/{id}/consents", id)
                .then()
                .statusCode(200);
        with(key).post("/api/v1/profiles/{id}:pause", id).then().statusCode(200);
        with(key)
                .body("{\"employers\": [\"300123456\", \"300123457\"]}")
                .put("/api/v1/me/blocked-employers")
                .then()
                .statusCode(204);
        with(key)
                .body("{\"employers\": [\"300123456\"]}")
                .put("/api/v1/me/blocked-employers")
                .then()
                .statusCode(204);
        var rotated = with(key)
                .body("{\"overlapHours\": 0}")
                .post("/api/v1/keys/me:rotate")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("key");
        with(rotated).delete("/api/v1/me/keys").then().statusCode(204);
        accounts.disable(staff);
        var before = "DELETE FROM vault.consent_event WHERE action = 'WITHDRAWN' AND subject ="
                + " (SELECT subject FROM vault.person_key WHERE person = '" + id + "')";
        Owner.run(
                "ALTER TABLE vault.consent_event DISABLE TRIGGER ALL",
                before,
                "ALTER TABLE vault.consent_event ENABLE TRIGGER ALL",
                "UPDATE profile SET findable = true, paused = false WHERE id = '" + id + "'",
                "DELETE FROM vault.employer_block WHERE person = '" + id + "'",
                "DELETE FROM card WHERE " + account,
                "INSERT INTO card SELECT * FROM kept_card",
                "DROP TABLE kept_card",
                "UPDATE api_key SET ends_at = NULL, rotated_at = NULL, revoked_at = NULL WHERE profile = '" + id + "'",
                "UPDATE account SET disabled_at = NULL WHERE id = '" + staff + "'");

        assertThat(withdrawals.replay()).isEqualTo(7);

        try (var connection = database.getConnection()) {
            assertThat(count(connection, "profile WHERE paused AND NOT findable AND id = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(count(connection, "vault.employer_block WHERE person = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(count(connection, "card WHERE " + account)).isZero();
            assertThat(count(connection, "account WHERE disabled_at IS NOT NULL AND id = '" + staff + "'"))
                    .isEqualTo(1);
        }
        with(key).get("/api/v1/profiles/{id}", id).then().statusCode(401);
        with(rotated).get("/api/v1/profiles/{id}", id).then().statusCode(401);
        assertThat(withdrawals.replay()).isZero();
        ledgers.takeAsRestored();
        try (var lines = Files.lines(Path.of("target", "test-home", "withdrawals"))) {
            assertThat(lines)
                    .noneMatch(line -> line.contains(id) || line.contains(staff) || line.contains("300123456"));
        }
        // Undone again: everybody of this run has to go on.
        io.quarkus.narayana.jta.QuarkusTransaction.begin();
        try {
            assertThat(withdrawals.endWhatCannotBeKnown(java.time.Instant.now()))
                    .isTrue();
            assertThat(one("SELECT count(*) FROM session")).isZero();
            assertThat(one("SELECT count(*) FROM profile WHERE NOT paused AND NOT demo"))
                    .isPositive();
            assertThat(withdrawals.endWhatCannotBeKnown(java.time.Instant.EPOCH))
                    .isFalse();
            assertThat(one("SELECT count(*) FROM profile WHERE NOT paused AND NOT demo"))
                    .isZero();
        } finally {
            io.quarkus.narayana.jta.QuarkusTransaction.rollback();
        }
    }

    @Test
    void aKeyEndedWhenItEndedFirstInWhateverOrderTheLinesStand() throws Exception {
        var made = person();
        var key = made.getString("key");
        var number = key.split("_")[2];
        var first = java.time.Instant.now().minusSeconds(1);
        for (var ends : List.of(first, first.plusSeconds(3600))) {
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                    .run(() -> noted.note(Withdrawals.What.KEY, number, ends.toString()));
        }
        with(key).get("/api/v1/keys/me").then().statusCode(200);
        assertThat(withdrawals.replay()).isEqualTo(1);
        with(key).get("/api/v1/keys/me").then().statusCode(401);
        assertThat(withdrawals.replay()).isZero();
    }

    private long one(String sql) {
        return (Long) entities.createNativeQuery(sql, Long.class).getSingleResult();
    }

    @Test
    void backupsEndAfterThirtyDaysAndTheirKeysAfterSeven() throws IOException {
        var now = java.time.Instant.parse("2001-03-01T00:00:00Z");
        for (var days : List.of(1, 8, 31)) {
            var at = Files.createDirectories(folder.resolve("of-" + days));
            Files.createDirectories(at.resolve(Backup.KEYS_FOLDER));
            new Backup(now.minus(java.time.Duration.ofDays(days)), "1", List.of(), java.util.Map.of()).write(at);
        }
        Files.createDirectories(folder.resolve("something-else"));
        // Killed while it was written, and one whose list is no list.
        var killed = folder.resolve("killed" + WriteBackup.DRAFT);
        Files.createDirectories(killed.resolve(Backup.KEYS_FOLDER));
        Files.setLastModifiedTime(killed, java.nio.file.attribute.FileTime.from(now.minusSeconds(90_000)));
        var beingWritten = folder.resolve("young" + WriteBackup.DRAFT);
        Files.createDirectories(beingWritten.resolve(Backup.KEYS_FOLDER));
        Files.setLastModifiedTime(beingWritten, java.nio.file.attribute.FileTime.from(now));
        var torn = Files.createDirectories(folder.resolve("torn"));
        Files.createFile(torn.resolve("backup.json"));
        assertThat(PruneBackups.prune(folder, now)).isEqualTo(new PruneBackups.Pruned(1, 1, List.of(torn)));
        assertThat(killed).doesNotExist();
        assertThat(beingWritten).exists();
        assertThat(folder.resolve("of-31")).doesNotExist();
        assertThat(folder.resolve("of-8")).exists();
        assertThat(folder.resolve("of-8").resolve(Backup.KEYS_FOLDER)).doesNotExist();
        assertThat(folder.resolve("of-1").resolve(Backup.KEYS_FOLDER)).exists();
        assertThat(folder.resolve("something-else")).exists();
    }

    private Connection restored() throws SQLException {
        return DriverManager.getConnection(
                url.replaceFirst("/[^/?]*(\\?|$)", "/" + RESTORED + "$1"), "postgres", "none");
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
