package lt.incorpore.privacy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Backups end as well: the data after thirty days, the keys in them after seven.
final class PruneBackups {

    static final int DAYS = 30;
    static final int DAYS_OF_KEYS = 7;

    private static final Duration LONGEST_TO_WRITE = Duration.ofDays(1);

    private PruneBackups() {}

    /// What was taken away.
    ///
    /// @param notRead what looks like a backup and cannot be read: it stays, and somebody has to look at it
    record Pruned(int backups, int keys, List<Path> notRead) {}

    /// @param folder that holds backups; what is in it beside them stays
    static Pruned prune(Path folder, Instant now) throws IOException {
        var backups = 0;
        var keys = 0;
        var notRead = new ArrayList<Path>();
        for (var at : backupsIn(folder)) {
            if (at.getFileName().toString().endsWith(WriteBackup.DRAFT)) {
                // One that was never ended; whoever makes one now has a draft younger than this.
                if (Files.getLastModifiedTime(at).toInstant().isBefore(now.minus(LONGEST_TO_WRITE))) {
                    delete(at);
                }
                continue;
            }
            Instant madeAt;
            try {
                madeAt = Backup.read(at).madeAt();
            } catch (IOException e) {
                notRead.add(at);
                continue;
            }
            var keysOf = at.resolve(Backup.KEYS_FOLDER);
            if (madeAt.isBefore(now.minus(Duration.ofDays(DAYS)))) {
                delete(at);
                backups++;
            } else if (madeAt.isBefore(now.minus(Duration.ofDays(DAYS_OF_KEYS))) && Files.exists(keysOf)) {
                delete(keysOf);
                keys++;
            }
        }
        return new Pruned(backups, keys, notRead);
    }

    private static List<Path> backupsIn(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var inside = Files.newDirectoryStream(folder, PruneBackups::isBackup)) {
            inside.forEach(found::add);
        }
        return found;
    }

    private static boolean isBackup(Path path) {
        return Files.exists(path.resolve(Backup.LIST))
                || path.getFileName().toString().endsWith(WriteBackup.DRAFT)
                        && Files.isDirectory(path.resolve(Backup.KEYS_FOLDER));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
