package lt.incorpore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeMap;
import lt.incorpore.testdata.Owner;
import org.junit.jupiter.api.Test;

/// Keys that were there before lineages were written down: which was made from which follows from the moments.
@QuarkusTest
class LineageMigrationTest {

    private static final String BEFORE = """
            CREATE TEMP TABLE api_key (id text PRIMARY KEY, role text, organisation uuid, profile uuid, label text,
                scopes text, sandbox boolean DEFAULT false, created_at timestamptz, ends_at timestamptz);
            INSERT INTO api_key (id, role, label, created_at, ends_at) VALUES
                ('first', 'employer', 'a', '2026-01-01 08:00:00', '2026-01-11 08:00:00.1'),
                ('second', 'employer', 'a', '2026-01-10 08:00:00.101', '2026-02-01 09:30:00'),
                ('third', 'employer', 'a', '2026-02-01 09:30:00.2', NULL),
                ('by hand', 'employer', 'a', '2026-01-10 11:17:00', NULL),
                ('of another label', 'employer', 'b', '2026-01-10 08:00:00.102', NULL),
                ('of another role', 'counsellor', 'a', '2026-01-10 08:00:00.102', NULL);
            """;

    @Test
    void keys_find_the_one_they_were_made_from() throws IOException, SQLException {
        var lineages = new TreeMap<String, String>();
        var rotated = new TreeMap<String, String>();
        try (var connection = Owner.connection();
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
            statement.execute(keysOfMigration());
            try (var rows = statement.executeQuery("SELECT id, lineage, rotated_at IS NOT NULL FROM pg_temp.api_key")) {
                while (rows.next()) {
                    lineages.put(rows.getString(1), rows.getString(2));
                    rotated.put(rows.getString(1), rows.getString(3));
                }
            }
        }
        assertThat(lineages)
                .containsEntry("first", "first")
                .containsEntry("second", "first")
                .containsEntry("third", "first")
                .containsEntry("by hand", "by hand")
                .containsEntry("of another label", "of another label")
                .containsEntry("of another role", "of another role");
        assertThat(rotated)
                .containsEntry("first", "t")
                .containsEntry("second", "t")
                .containsEntry("third", "f");
    }

    private static String keysOfMigration() throws IOException {
        var path = "/db/migration/V0106__api_keys_have_a_lineage.sql";
        try (var in = Objects.requireNonNull(LineageMigrationTest.class.getResourceAsStream(path))) {
            var all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(0, all.indexOf("-- One row a kind"));
        }
    }
}
