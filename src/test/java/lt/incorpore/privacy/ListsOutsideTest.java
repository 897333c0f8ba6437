package lt.incorpore.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.withdrawn.Withdrawals;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.ForOperators;
import lt.incorpore.testdata.Keys;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// What is kept beside the database is never lost unseen: neither on a full disk nor under a stranger's hand.
@QuarkusTest
class ListsOutsideTest {

    private static final Manner SAID = new Manner(Lang.LT, Channel.API, "key-2", null);

    @Inject
    ListsOutside lists;

    @Inject
    Tombstones tombstones;

    @Inject
    Withdrawals withdrawals;

    @Inject
    ConsentLedger consents;

    @Inject
    CheckLedgers check;

    @Inject
    ErasePerson erase;

    @Inject
    KeepProfile profiles;

    @Inject
    AgroalDataSource database;

    private static Path list(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue("incorpore.vault.tombstones", String.class)
                .map(Path::of)
                .orElseGet(() -> Home.configured().path().resolve("tombstones"))
                .toAbsolutePath()
                .resolveSibling(name);
    }

    @Test
    void whoIsErasedWhileTheListsCannotBeWrittenIsErasedAndTheListsCatchUp() throws IOException, SQLException {
        var made =
                given().contentType("application/json").body("{\"facts\": {}}").post("/api/v1/profiles");
        var id = made.<String>path("id");
        var names = List.of("tombstones", "withdrawals");
        for (var name : names) {
            if (Files.exists(list(name))) {
                Files.move(list(name), list(name + ".aside"));
            }
            Files.createDirectory(list(name));
        }
        try {
            Supplier<RequestSpecification> own = () -> Keys.with(made.path("key"));
            own.get().post("/api/v1/profiles/{id}:pause", id).then().statusCode(200);
            own.get().delete("/api/v1/profiles/{id}", id).then().statusCode(204);
            own.get().get("/api/v1/profiles/{id}", id).then().statusCode(401);
            lists.catchUp();
            assertThat(count("SELECT count(*) FROM vault.withdrawal")).isPositive();
            var health = ForOperators.get("/q/health/well");
            assertThat(health.statusCode()).as(health.asString()).isEqualTo(503);
            assertThat(health.asString()).contains("cannot be written", "INCORPORE_VAULT_TOMBSTONES");
            assertThat(ForOperators.get("/q/health").statusCode()).isEqualTo(503);
            assertThat(ForOperators.get("/q/health/ready").asString()).doesNotContain("cannot be written");
        } finally {
            for (var name : names) {
                Files.delete(list(name));
                if (Files.exists(list(name + ".aside"))) {
                    Files.move(list(name + ".aside"), list(name));
                }
            }
        }
        lists.catchUp();
        assertThat(ForOperators.get("/q/health/well").statusCode()).isEqualTo(200);
        assertThat(count("SELECT count(*) FROM vault.withdrawal")).isZero();
        assertThat(withdrawals.all()).anyMatch(one -> one.hash().equals(withdrawals.hash(id)));
        run("DELETE FROM vault.tombstone");
        var person = UUID.fromString(id);
        assertThat(QuarkusTransaction.requiringNew().call(() -> tombstones.standingOf(Set.of(person))))
                .containsExactly(person);
    }

    /// A process that dies between its commit and the file.
    @Test
    void whatTheFileMissedIsWrittenOnce() throws SQLException {
        var key = "somebody " + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> withdrawals.note(Withdrawals.What.ACCOUNT, key));
        lists.catchUp();
        lists.catchUp();
        assertThat(count("SELECT count(*) FROM vault.withdrawal")).isZero();
        assertThat(withdrawals.all())
                .filteredOn(one -> one.hash().equals(withdrawals.hash(key)))
                .hasSize(1);
        var lost = "somebody " + UUID.randomUUID();
        run("INSERT INTO vault.withdrawal (what, about, more, at) VALUES ('ACCOUNT', '\\x" + withdrawals.hash(lost)
                + "', '-', now())");
        lists.catchUp();
        assertThat(withdrawals.all())
                .filteredOn(one -> one.hash().equals(withdrawals.hash(lost)))
                .hasSize(1);
    }

    /// A power cut in the middle of a line, and what an older version glued together.
    @Test
    void aHalfLineSpoilsNoneThatComesAfterIt() throws IOException, SQLException {
        var person = UUID.randomUUID();
        var pause = "somebody " + UUID.randomUUID();
        Files.writeString(
                list("withdrawals"),
                "PAUSPAUSE " + withdrawals.hash(pause) + " 2026-11-23T10:00:00Z -\nLATER 00 -\nPAU",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.writeString(list("tombstones"), "0a0b0c", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        QuarkusTransaction.requiringNew().run(() -> withdrawals.note(Withdrawals.What.PAUSE, pause));
        QuarkusTransaction.requiringNew().run(() -> tombstones.lay(person, LocalDate.of(2026, 11, 23)));
        lists.catchUp();
        assertThat(count("SELECT count(*) FROM vault.withdrawal")).isZero();
        assertThat(withdrawals.all())
                .filteredOn(one -> one.hash().equals(withdrawals.hash(pause)))
                .hasSize(1);
        withdrawals.forgetBefore(Instant.EPOCH);
        assertThat(lists.areBehind()).isFalse();
        // As in a database that came back.
        run("DELETE FROM vault.tombstone");
        assertThat(QuarkusTransaction.requiringNew().call(() -> tombstones.standingOf(Set.of(person))))
                .containsExactly(person);
        // Whoever takes the file away takes no stone that the database has.
        lists.catchUp();
        Files.delete(list("tombstones"));
        lists.catchUp();
        assertThat(Files.readString(list("tombstones"))).contains("2026-11-23\n");
    }

    /// A full disk at the start: whoever is in the database is there, and the service runs on.
    @Test
    void aListThatCannotBeWrittenKeepsNobodyFromStarting() throws IOException {
        var lock = list("tombstones.lock");
        var other = list("withdrawals.lock");
        for (var each : List.of(lock, other)) {
            Files.deleteIfExists(each);
            Files.createDirectory(each);
        }
        var person = UUID.randomUUID();
        try {
            QuarkusTransaction.requiringNew().run(() -> tombstones.lay(person, LocalDate.of(2026, 11, 22)));
            erase.replay();
            assertThat(lists.areBehind()).isTrue();
        } finally {
            Files.delete(lock);
            Files.delete(other);
        }
        erase.replay();
        lists.catchUp();
        assertThat(lists.areBehind()).isFalse();
        assertThat(Files.readString(list("tombstones"))).contains("2026-11-22\n");
    }

    /// Whoever owns the database, cuts a ledger and takes the head away.
    @Test
    void aLedgerWithoutAHeadIsNotWholeUntilSomebodySaysWhy() throws IOException {
        var person = profiles.makeEmpty();
        consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        assertThat(check.find().none()).isTrue();
        Files.delete(Home.configured().path().resolve("ledger-heads"));
        assertThat(check.find().headFits()).isFalse();
        // Neither the next row nor the next start begins a head in the middle of a ledger.
        consents.withdraw(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        check.begin();
        assertThat(check.find().headFits()).isFalse();
        check.takeAsRestored();
        assertThat(check.find().none()).isTrue();
        consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        assertThat(check.find().none()).isTrue();
    }

    /// Whoever has the home and not its secret, or a disk that fails.
    @Test
    void aHeadThatSomebodyElseWroteIsSaidToNotFit() throws IOException {
        var person = profiles.makeEmpty();
        consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        assertThat(check.find().none()).isTrue();
        var auditor = Browser.enrol(Roles.AUDITOR).browser();
        var file = Home.configured().path().resolve("ledger-heads");
        var own = Files.readAllBytes(file);
        var forged = new String(own, StandardCharsets.US_ASCII)
                .replaceFirst("[0-9]+ ", "1234567 ")
                .getBytes(StandardCharsets.US_ASCII);
        for (var other : List.of(
                forged,
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10, (byte) 0x80},
                Arrays.copyOf(own, own.length / 2))) {
            Files.write(file, other);
            try {
                assertThat(check.find()).isEqualTo(new CheckLedgers.Broken(0, 0, false));
                auditor.sends()
                        .get("/api/v1/ledgers")
                        .then()
                        .statusCode(200)
                        .body("whole", equalTo(false), "headFits", equalTo(false));
                // People go on meanwhile, and nothing paints over what was found.
                consents.withdraw(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
                consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
                assertThat(Files.readAllBytes(file)).isEqualTo(other);
            } finally {
                Files.write(file, own);
            }
        }
        Files.write(file, forged);
        check.takeAsRestored();
        assertThat(check.find().none()).isTrue();
        auditor.sends().get("/api/v1/ledgers").then().body("whole", equalTo(true), "headFits", equalTo(true));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
