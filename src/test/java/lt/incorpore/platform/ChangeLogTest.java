package lt.incorpore.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lt.incorpore.platform.ChangeLog.Change;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// A follower misses nothing and reads nothing twice, whatever the order of commits.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangeLogTest {

    /// A kind that nobody else writes, so that the changes of other tests can be told apart.
    private static final String KIND = "test of the log";

    @Inject
    ChangeLog log;

    @Inject
    AgroalDataSource database;

    @Test
    void a_first_look_finds_a_mark_and_no_changes() throws SQLException {
        commit(1);
        var look = log.since(null);
        assertThat(look.changes()).isEmpty();
        assertThat(look.mark()).isNotEmpty();
    }

    @Test
    void a_change_is_found_once() throws SQLException {
        var begin = log.since(null).mark();
        commit(2);
        commit(2);
        commit(3);
        var look = log.since(begin);
        assertThat(own(look)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(own(log.since(look.mark()))).isEmpty();
    }

    @Test
    void a_transaction_that_stays_open_hides_nothing_and_repeats_nothing() throws SQLException {
        var begin = log.since(null).mark();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            write(slow, 4);
            commit(5);
            var during = log.since(begin);
            assertThat(own(during)).containsExactly(5L);
            commit(6);
            var later = log.since(during.mark());
            assertThat(own(later)).containsExactly(6L);
            slow.commit();
            var after = log.since(later.mark());
            assertThat(own(after)).containsExactly(4L);
            assertThat(own(log.since(after.mark()))).isEmpty();
        }
    }

    @Test
    void what_is_taken_back_is_never_found() throws SQLException {
        var begin = log.since(null).mark();
        try (var undecided = database.getConnection()) {
            undecided.setAutoCommit(false);
            write(undecided, 7);
            undecided.rollback();
        }
        assertThat(own(log.since(begin))).isEmpty();
    }

    private static List<Long> own(ChangeLog.Look look) {
        return look.changes().stream()
                .filter(change -> KIND.equals(change.kind()))
                .map(Change::number)
                .toList();
    }

    private void commit(long number) throws SQLException {
        try (var connection = database.getConnection()) {
            write(connection, number);
        }
    }

    private static void write(Connection connection, long number) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO change_log (kind, number) VALUES (?, ?)")) {
            statement.setString(1, KIND);
            statement.setLong(2, number);
            statement.executeUpdate();
        }
    }
}
