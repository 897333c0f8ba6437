package lt.incorpore.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VaultTest {

    private static final Viewer VIEWER = new Viewer("counsellor", "key-1", UUID.randomUUID(), "key-1");
    private static final Manner SAID = new Manner(Lang.LT, Channel.API, "key-2", null);
    private static final Map<String, String> EMPTY = Map.of(
            "consent_event",
            "UPDATE vault.consent_event SET subject = NULL, purpose = NULL, recipient = NULL, action = NULL,"
                    + " text_hash = NULL, language = NULL, channel = NULL, actor = NULL, witness = NULL, at = NULL",
            "access_event",
            "UPDATE vault.access_event SET subject = NULL, viewer_role = NULL, viewer = NULL, organisation = NULL,"
                    + " fields = NULL, purpose = NULL, at = NULL");
    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    @Inject
    Vault vault;

    @Inject
    ReadAccessLog looks;

    @Inject
    ConsentLedger consents;

    @Inject
    ErasePerson erase;

    @Inject
    RotateMasterKey rotate;

    @Inject
    CheckLedgers check;

    @Inject
    PersonKeys keys;

    @Inject
    Tombstones tombstones;

    @Inject
    AgroalDataSource database;

    @Inject
    KeepProfile profiles;

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void aPerson() {
        person = profiles.makeEmpty();
    }

    @Test
    void whatIsSealedOpensForANamedViewerAndTheLookIsWrittenDown() {
        vault.keep(person, Map.of(Field.NAME, "Rūta", Field.PHONE, "+37060012345", Field.NOTES, "prefers mornings"));
        assertThat(looks.all(person)).isEmpty();
        assertThat(vault.kept(person, ALL)).containsExactly(Field.NAME, Field.PHONE, Field.NOTES);
        assertThat(vault.reveal(person, Set.of(Field.NAME, Field.EMAIL), VIEWER, Purpose.COUNSELLING))
                .containsOnly(Map.entry(Field.NAME, "Rūta"));
        assertThat(looks.all(person)).singleElement().satisfies(look -> {
            assertThat(look.fields()).containsExactly("NAME");
            assertThat(look.viewer()).isEqualTo("key-1");
            assertThat(look.organisation()).isEqualTo(VIEWER.organisation());
            assertThat(look.purpose()).isEqualTo(Purpose.COUNSELLING);
        });
    }

    @Test
    void anAbsentValueIsTakenOutAndAnUnnamedOneStays() {
        vault.keep(person, Map.of(Field.NAME, "Rūta", Field.PHONE, "+37060012345"));
        var change = new java.util.EnumMap<Field, @Nullable String>(Field.class);
        change.put(Field.NAME, null);
        vault.keep(person, change);
        assertThat(vault.reveal(person, ALL, VIEWER, Purpose.CONTACT))
                .containsOnly(Map.entry(Field.PHONE, "+37060012345"));
    }

    @Test
    void changesOfOnePersonAtTheSameTimeTakeTurns() {
        var values =
                java.util.stream.IntStream.range(0, 8).mapToObj(String::valueOf).toList();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (var round = 0; round < 10; round++) {
                var somebody = profiles.makeEmpty();
                var done = values.stream()
                        .map(value -> threads.submit(() -> vault.keep(somebody, Map.of(Field.NAME, value))))
                        .toList();
                assertThat(done).allSatisfy(one -> assertThat(one).succeedsWithin(java.time.Duration.ofSeconds(20)));
                assertThat(vault.reveal(somebody, Set.of(Field.NAME), VIEWER, Purpose.OWN_DATA)
                                .get(Field.NAME))
                        .isIn(values);
            }
        }
    }

    @Test
    void peopleErasedAtTheSameTimeAllStandInTheFile() throws SQLException {
        var people =
                java.util.stream.Stream.generate(profiles::makeEmpty).limit(40).toList();
        people.forEach(one -> vault.keep(one, Map.of(Field.NAME, "Rūta")));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var done = people.stream()
                    .map(one -> threads.submit(() -> erase.erase(one)))
                    .toList();
            assertThat(done).allSatisfy(one -> assertThat(one).succeedsWithin(java.time.Duration.ofSeconds(20)));
        }
        run("DELETE FROM vault.tombstone");
        assertThat(QuarkusTransaction.requiringNew().call(() -> tombstones.standingOf(Set.copyOf(people))))
                .hasSize(40);
    }

    @Test
    void theDatabaseHoldsNoPlainTextAndABoxCannotBeMoved() throws SQLException {
        var other = profiles.makeEmpty();
        vault.keep(person, Map.of(Field.NAME, "Ąžuolė-kanarėlė"));
        vault.keep(other, Map.of(Field.NAME, "kitas"));
        for (var box : boxes()) {
            assertThat(new String(box, StandardCharsets.UTF_8)).doesNotContain("kanarėlė");
        }
        run("UPDATE vault.sealed_field SET box = (SELECT box FROM vault.sealed_field WHERE person = '" + person
                + "') WHERE person = '" + other + "'");
        assertThatThrownBy(() -> vault.reveal(other, ALL, VIEWER, Purpose.COUNSELLING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("kanarėlė");
    }

    @Test
    void erasureDestroysTheKeysAndTheLinkToTheLedgers() throws SQLException {
        vault.keep(person, Map.of(Field.NAME, "Rūta"));
        consents.give(person, new Consent(ConsentPurpose.EQUALITY_MONITORING), SAID);
        vault.reveal(person, ALL, VIEWER, Purpose.COUNSELLING);
        erase.erase(person);
        assertThat(vault.reveal(person, ALL, VIEWER, Purpose.COUNSELLING)).isEmpty();
        assertThat(looks.all(person)).isEmpty();
        assertThat(consents.of(person)).isEmpty();
        assertThat(count("SELECT count(*) FROM vault.sealed_field WHERE person = '" + person + "'"))
                .isZero();
        assertThat(check.find().none()).isTrue();
    }

    @Test
    void anOlderMasterKeyStillOpensAndTheNewestWrapsAnew() throws SQLException {
        vault.keep(person, Map.of(Field.NAME, "Rūta"));
        var wrapped = "SELECT wrapped_by FROM vault.person_key WHERE person = '" + person + "'";
        QuarkusTransaction.requiringNew().run(() -> keys.rewrap(keys.findById(person), 1));
        assertThat(count(wrapped)).isEqualTo(1);
        assertThat(vault.reveal(person, ALL, VIEWER, Purpose.COUNSELLING)).containsEntry(Field.NAME, "Rūta");
        assertThat(rotate.begin()).isEqualTo(2);
        assertThat(rotate.step()).isPositive();
        assertThat(rotate.step()).isZero();
        assertThat(count(wrapped)).isEqualTo(2);
        assertThat(vault.reveal(person, ALL, VIEWER, Purpose.COUNSELLING)).containsEntry(Field.NAME, "Rūta");
    }

    @Test
    void aConsentStandsUntilItIsTakenBack() {
        var consent = new Consent(ConsentPurpose.COUNSELLOR_ACCESS, "organisation-1");
        assertThat(consents.holds(person, consent)).isFalse();
        consents.give(person, consent, SAID);
        consents.give(person, consent, SAID);
        assertThat(consents.holds(person, consent)).isTrue();
        assertThat(consents.holds(person, new Consent(ConsentPurpose.COUNSELLOR_ACCESS, "organisation-2")))
                .isFalse();
        consents.withdraw(person, consent, SAID);
        assertThat(consents.holds(person, consent)).isFalse();
        assertThat(consents.of(person)).singleElement().satisfies(state -> {
            assertThat(state.given()).isFalse();
            assertThat(state.textHash()).isEqualTo(ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.LT));
        });
    }

    @Test
    void anAssistedConsentNamesWhoHelped() {
        assertThatThrownBy(() -> new Manner(Lang.LT, Channel.ASSISTED, "key-2", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLedgersCannotBeRewritten() {
        consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        assertThatThrownBy(() -> run("UPDATE vault.consent_event SET actor = 'somebody'"))
                .hasMessageContaining("written at its end only");
        assertThat(check.find().none()).isTrue();
    }

    @Test
    void whoRewritesALedgerWithTheTriggerOffIsSeen() throws SQLException {
        var auditor = Browser.enrol(Roles.AUDITOR).browser();
        consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        var row = count("SELECT max(number) FROM vault.consent_event");
        Owner.run("ALTER TABLE vault.consent_event DISABLE TRIGGER consent_event_stays");
        run("UPDATE vault.consent_event SET actor = 'somebody' WHERE number = " + row);
        try {
            assertThat(check.find().consent()).isEqualTo(row);
            auditor.sends()
                    .get("/api/v1/ledgers")
                    .then()
                    .statusCode(200)
                    .body("whole", equalTo(false))
                    .body("brokenConsents", equalTo((int) row))
                    .body("brokenLooks", nullValue());
        } finally {
            run("UPDATE vault.consent_event SET actor = 'key-2' WHERE number = " + row);
            Owner.run("ALTER TABLE vault.consent_event ENABLE TRIGGER consent_event_stays");
        }
        assertThat(check.find().none()).isTrue();
        auditor.sends().get("/api/v1/ledgers").then().statusCode(200).body("whole", equalTo(true));
    }

    @Test
    void aYoungRowIsNeitherEmptiedNorTakenOutAndACutEndIsSeen() throws SQLException {
        vault.keep(person, Map.of(Field.NAME, "Rūta"));
        consents.give(person, new Consent(ConsentPurpose.BE_FOUND), SAID);
        vault.reveal(person, ALL, VIEWER, Purpose.COUNSELLING);
        for (var ledger : List.of("consent_event", "access_event")) {
            var last = " WHERE number = (SELECT max(number) FROM vault." + ledger + ")";
            for (var command : List.of("DELETE FROM vault." + ledger + last, EMPTY.get(ledger) + last)) {
                assertThatThrownBy(() -> run(command)).as(command).hasMessageContaining("written at its end only");
            }
            assertThat(check.find().none()).isTrue();
            // Whoever has more than the service's rights, and not its secret.
            var end = count("SELECT max(number) FROM vault." + ledger);
            var broken = "consent_event".equals(ledger)
                    ? new CheckLedgers.Broken(end, 0, true)
                    : new CheckLedgers.Broken(0, end, true);
            Owner.run(
                    "CREATE TABLE kept_end AS SELECT * FROM vault." + ledger + last,
                    "ALTER TABLE vault." + ledger + " DISABLE TRIGGER ALL");
            try {
                Owner.run("DELETE FROM vault." + ledger + " WHERE number = " + end);
                assertThat(check.find()).isEqualTo(broken);
                Owner.run("INSERT INTO vault." + ledger + " SELECT * FROM kept_end");
                assertThat(check.find().none()).isTrue();
                Owner.run(EMPTY.get(ledger) + " WHERE number = " + end);
                assertThat(check.find()).isEqualTo(broken);
            } finally {
                Owner.run(
                        "DELETE FROM vault." + ledger + " WHERE number = " + end,
                        "INSERT INTO vault." + ledger + " SELECT * FROM kept_end",
                        "DROP TABLE kept_end",
                        "ALTER TABLE vault." + ledger + " ENABLE TRIGGER ALL");
            }
            assertThat(check.find().none()).isTrue();
        }
    }

    private List<byte[]> boxes() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT box FROM vault.sealed_field")) {
            var boxes = new ArrayList<byte[]>();
            while (rows.next()) {
                boxes.add(rows.getBytes(1));
            }
            return boxes;
        }
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
