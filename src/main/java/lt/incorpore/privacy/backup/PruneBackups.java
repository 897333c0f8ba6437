package lt.incorpore.privacy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Backups end as well: the data after thirty days, the keys in them after seven.
final class PruneBackups {

    static final int DAYS = 30;
    static final int DAYS_OF_KEYS = 7;

    private PruneBackups() {}

    /// What was taken away.
    record Pruned(int backups, int keys) {}

    /// @param folder that holds backups; what is in it beside them stays
    static Pruned prune(Path folder, Instant now) throws IOException {
        var backups = 0;
        var keys = 0;
        for (var at : backupsIn(folder)) {
            var madeAt = Backup.read(at).madeAt();
            var keysOf = at.resolve(Backup.KEYS_FOLDER);
            if (madeAt.isBefore(now.minus(java.time.Duration.ofDays(DAYS)))) {
                delete(at);
                backups++;
            } else if (madeAt.isBefore(now.minus(java.time.Duration.ofDays(DAYS_OF_KEYS))) && Files.exists(keysOf)) {
                delete(keysOf);
                keys++;
            }
        }
        return new Pruned(backups, keys);
    }

    private static List<Path> backupsIn(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var inside = Files.newDirectoryStream(folder, path -> Files.exists(path.resolve("backup.json")))) {
            inside.forEach(found::add);
        }
        return found;
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
