package lt.incorpore.privacy.backup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import lt.incorpore.platform.Home;
import lt.incorpore.platform.Start;
import lt.incorpore.platform.Subcommand;
import lt.incorpore.privacy.CheckLedgers;
import lt.incorpore.privacy.ErasePerson;
import lt.incorpore.privacy.backup.RestoreBackup.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./incorpore restore <backup>`
@Dependent
@Command(
        name = "restore",
        description = "Put a backup in the place of the database of a default run; the service must stand still."
                + " Who was erased since stays erased.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class RestoreCommand implements Subcommand, Callable<Integer> {

    private static final String NEW = "incorpore_restored";

    private final RestoreBackup restore;
    private final ErasePerson erase;
    private final CheckLedgers ledgers;
    private final ReplayWithdrawals withdrawals;
    private final AgroalDataSource database;
    private final Start start;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "<backup>", description = "the folder of one backup")
    Path at;

    @Option(names = "--keys", description = "folder of the keys of people, where it was moved or is a later one")
    @Nullable
    Path keys;

    @Option(names = "--replace", description = "let go of the people and offers that are there now")
    boolean replace;

    RestoreCommand(
            RestoreBackup restore,
            ErasePerson erase,
            CheckLedgers ledgers,
            ReplayWithdrawals withdrawals,
            AgroalDataSource database,
            Start start) {
        this.withdrawals = withdrawals;
        this.restore = restore;
        this.erase = erase;
        this.ledgers = ledgers;
        this.database = database;
        this.start = start;
    }

    @Override
    public Integer call() throws Exception {
        if (!start.isEmbedded()) {
            throw new IllegalArgumentException(
                    "The database is your own: restore it with its own tools. The next start erases again who was erased.");
        }
        if (!replace && isInUse()) {
            throw new IllegalArgumentException(
                    "There are people or offers in the database. --replace puts the backup in their place.");
        }
        var filled = restore.fill(NEW, new Source(at, keys == null ? at.resolve(Backup.KEYS_FOLDER) : keys));
        restore.swap(NEW);
        var erased = erase.replay();
        ledgers.takeAsRestored();
        var again = withdrawals.replay();
        var isKnown = withdrawals.endWhatCannotBeKnown(filled.backup().madeAt());
        PruneBackups.delete(Home.configured().path().resolve("index"));
        var out = spec.commandLine().getOut();
        out.printf(
                "The database is as it was at %s. Erased again: %d people.%n",
                filled.backup().madeAt(), erased);
        if (filled.people() > 0) {
            out.printf(
                    "Of %d people nothing sealed came back: there is no key of theirs in the keys that were named.%n",
                    filled.people());
        }
        out.printf("Taken back again: %d consents, blocks, pauses, keys, cards and accounts.%n", again);
        out.println(
                "All sessions and all help under way are ended. Roles and passwords of staff are those of the backup.");
        if (!isKnown) {
            out.println("There is no list of withdrawals as old as the backup: what was taken back since is not known."
                    + " Everybody is paused until they come back; cards and keys that were ended since may open.");
        }
        out.flush();
        return 0;
    }

    private boolean isInUse() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM profile) OR EXISTS (SELECT FROM offer)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
