package lt.incorpore.privacy.backup;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import lt.incorpore.platform.Start;
import lt.incorpore.platform.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./incorpore backup <folder>`
@Dependent
@Command(
        name = "backup",
        description = "Copy the database of a default run, beside the running service or without it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
class BackupCommand implements Subcommand, Callable<Integer> {

    private final WriteBackup write;
    private final Start start;
    private final Clock clock;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "<folder>", description = "that holds backups; each gets a folder of its own in it")
    Path folder;

    BackupCommand(WriteBackup write, Start start, Clock clock) {
        this.write = write;
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (!start.isEmbedded()) {
            throw new IllegalArgumentException("The database is your own: back it up with its own tools. Keep the file"
                    + " of tombstones elsewhere; it is replayed at each start.");
        }
        var written = write.into(folder.toAbsolutePath());
        var rows =
                written.backup().tables().stream().mapToLong(Backup.Table::rows).sum();
        var pruned = PruneBackups.prune(folder.toAbsolutePath(), clock.instant());
        var out = spec.commandLine().getOut();
        out.printf(
                "%,d rows of %d tables are in %s%n",
                rows, written.backup().tables().size(), written.at());
        if (pruned.backups() + pruned.keys() > 0) {
            out.printf(
                    "Took away %d backups older than %d days, and the keys of %d older than %d days.%n",
                    pruned.backups(), PruneBackups.DAYS, pruned.keys(), PruneBackups.DAYS_OF_KEYS);
        }
        pruned.notRead()
                .forEach(at ->
                        out.printf("%s looks like a backup and cannot be read: look at it, then delete it.%n", at));
        out.println("The secrets and the tombstones of the home are not in it: keep a copy of both, elsewhere.");
        out.flush();
        return 0;
    }
}
