package lt.incorpore.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lt.incorpore.testdata.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The data map names every column there is; and an erased person is in none of them.
@QuarkusTest
class DataMapTest {

    private static final Path MAP = Path.of("docs", "data-map.yaml");
    private static final Set<String> CLASSES = Set.of("none", "P0", "P1", "P2", "P3", "P4", "link", "secret");
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");

    @Inject
    AgroalDataSource database;

    private record Table(
            String purpose,
            String basis,
            String retention,
            @Nullable Map<String, String> kept,
            String readers,
            String erased,
            Map<String, List<String>> columns) {}

    private record DataMap(Map<String, Table> tables) {}

    @Test
    void namesEveryColumnOnceAndNoOther() throws IOException, SQLException {
        assertThat(mapped(read())).isEqualTo(kept());
    }

    @Test
    void saysWhyOnWhatBasisHowLongAndWhoReads() throws IOException {
        for (var table : read().tables().entrySet()) {
            var row = table.getValue();
            assertThat(List.of(row.purpose(), row.basis(), row.retention(), row.readers(), row.erased()))
                    .as(table.getKey())
                    .noneMatch(String::isBlank);
            assertThat(row.columns().keySet()).as(table.getKey()).isSubsetOf(CLASSES);
            var all = row.columns().values().stream().flatMap(List::stream).toList();
            assertThat(all).as(table.getKey()).doesNotHaveDuplicates();
            if (row.columns().containsKey("link")) {
                assertThat(row.erased()).as(table.getKey()).isNotEqualTo("no person");
            }
        }
    }

    @Test
    void aMissingColumnIsSeen() throws IOException, SQLException {
        var map = mapped(read());
        java.util.Objects.requireNonNull(map.get("profile")).remove("facts");
        assertThat(map).isNotEqualTo(kept());
    }

    /// A row that names a person goes with the profile, and none can be written for somebody who is gone.
    @Test
    void whatNamesAPersonGoesWithTheProfile() throws SQLException {
        var loose = new ArrayList<String>();
        var named = 0;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.oid::regclass::text, EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid
                        AND k.contype = 'f' AND k.confdeltype = 'c' AND k.conkey = ARRAY[a.attnum])
                        OR c.oid = 'profile'::regclass
                        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE c.relkind = 'r' AND a.attname IN ('person', 'profile') AND a.atttypid = 'uuid'::regtype""")) {
            while (rows.next()) {
                named++;
                if (!rows.getBoolean(2)) {
                    loose.add(rows.getString(1));
                }
            }
        }
        assertThat(named).isGreaterThan(10);
        assertThat(loose).isEmpty();
    }

    /// Nothing that names an erased person is left in any row of any table, whatever was done before.
    @Test
    void anErasedPersonIsInNoRow() throws SQLException {
        var made = RestAssured.given()
                .contentType("application/json")
                .body("{\"facts\": {\"reach\": {\"municipality\": \"82\"}}, \"findable\": true}")
                .post("/api/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var id = made.getString("id");
        var key = made.getString("key");
        var at = "/api/v1/profiles/" + id;
        Keys.with(key)
                .body("{\"name\": \"Kanarėlė-" + id + "\"}")
                .put(at + "/contact")
                .then()
                .statusCode(204);
        Keys.with(key).get(at + "/contact").then().statusCode(200);
        Keys.with(key)
                .body("{\"kind\": \"SERVICE_OFFER\", \"title\": \"Siuvu užuolaidas\", \"iscoGroup\": \"7531\","
                        + " \"place\": {\"municipality\": \"82\"}, \"hours\": {\"from\": 10, \"to\": 10},"
                        + " \"pay\": {\"from\": 12, \"to\": 12, \"per\": \"HOUR\"}}")
                .post("/api/v1/offers")
                .then()
                .statusCode(201);
        var keyId = key.split("_")[2];
        assertThat(rowsWith(id)).contains("profile", "offer", "api_key", "vault.sealed_field", "vault.person_key");
        Keys.with(key).delete(at).then().statusCode(204);
        assertThat(rowsWith(id)).isEmpty();
        // The ledgers keep the rows, and in them the number of a key that opens nothing and leads to nobody any more.
        assertThat(rowsWith(keyId)).isSubsetOf("vault.consent_event", "vault.access_event");
    }

    private List<String> rowsWith(String text) throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : kept().keySet()) {
                try (var rows = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " t WHERE strpos(t::text, '" + text + "') > 0")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    private static DataMap read() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(MAP.toFile(), DataMap.class);
    }

    private static Map<String, Set<String>> mapped(DataMap map) {
        var columns = new TreeMap<String, Set<String>>();
        map.tables().forEach((table, row) -> {
            var all = new TreeSet<String>();
            row.columns().values().forEach(all::addAll);
            columns.put(table, all);
        });
        return columns;
    }

    private Map<String, Set<String>> kept() throws SQLException {
        var columns = new TreeMap<String, Set<String>>();
        var sql = "SELECT table_schema, table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema IN ('public', 'vault')";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var schema = rows.getString(1).equals("public") ? "" : rows.getString(1) + ".";
                if (!NOT_OURS.contains(rows.getString(2))) {
                    columns.computeIfAbsent(schema + rows.getString(2), name -> new TreeSet<>())
                            .add(rows.getString(3));
                }
            }
        }
        return columns;
    }
}
