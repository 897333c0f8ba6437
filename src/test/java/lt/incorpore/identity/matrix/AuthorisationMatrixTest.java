package lt.incorpore.identity.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.matrix.Operations.Operation;
import lt.incorpore.identity.matrix.Table.Mode;
import lt.incorpore.identity.matrix.Table.Whose;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// Every operation of the contract, asked by every role, by key and by session, for something of its own,
/// of somebody else, and for nothing: answered as `authorisation.txt` says. An operation that is missing
/// there fails.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthorisationMatrixTest {

    @Inject
    AgroalDataSource database;

    @Test
    void every_cell_of_the_table_is_answered_as_it_says() throws IOException {
        var table = Table.read();
        var operations = Operations.read();
        var missing = operations.stream()
                .filter(operation -> !table.knows(operation.id()))
                .map(Operation::suggestion)
                .toList();
        if (!missing.isEmpty() && Boolean.getBoolean("incorpore.write")) {
            Files.write(Table.FILE, missing, StandardOpenOption.APPEND);
        }
        assertThat(missing)
                .as("Operations without a row in " + Table.FILE + ": think, and write one like these")
                .isEmpty();
        assertThat(table.stale(operations.stream().map(Operation::id).toList())).isEmpty();

        var matrix = new Matrix(database);
        for (var mode : List.of(Mode.KEY, Mode.SESSION)) {
            matrix.ask(mode, role -> Somebody.in(role, mode), role -> Somebody.isThere(role, mode));
        }
        matrix.assertAllRight("local", 3_500);
    }

    @Test
    void a_wrong_table_is_seen() {
        var table = Table.parse(List.of("# a comment", "getOffer  +/+/404", "listAccounts@key 403"));
        assertThat(table.knows("getOffer")).isTrue();
        assertThat(table.knows("listAccounts")).isFalse();
        assertThat(table.stale(List.of("getOffer"))).containsExactly("listAccounts@key");
        var cell = table.cell("getOffer", Mode.KEY, Roles.ANALYST);
        assertThat(java.util.Objects.requireNonNull(cell).expected(Whose.NONE)).isEqualTo("404");
    }
}
