package lt.incorpore.taxonomy.esco;

import java.util.List;
import java.util.Locale;

/// What an import did.
///
/// @param files      what was read, in order
/// @param newConcepts occupations and skills that were not known before
/// @param skipped    what the files hold but could not be used
/// @param changes    rows of tables written or removed; 0 when all was known already
/// @param isDryRun   whether it was all taken back
public record ImportReport(List<FileRead> files, long newConcepts, Skipped skipped, long changes, boolean isDryRun) {

    /// @param rows without the header
    public record FileRead(String file, long rows, double seconds) {

        String line() {
            return String.format(Locale.ROOT, "%s: %,d rows, %.1f s", file, rows, seconds);
        }
    }

    /// @param obsolete rows that ESCO has withdrawn
    /// @param unknown  concepts that a file of names names, but no release has
    /// @param loose    relations of a concept that does not exist
    public record Skipped(long obsolete, long unknown, long loose) {}

    public ImportReport {
        files = List.copyOf(files);
    }

    public long rows() {
        return files.stream().mapToLong(FileRead::rows).sum();
    }

    /// For the person at the command line.
    List<String> lines() {
        var outcome = isDryRun
                ? "A dry run: nothing was kept."
                : changes == 0 ? "All of it was known already; nothing was changed." : "Done.";
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d rows of %d files. %,d new concepts, %,d table rows written or removed.",
                        rows(),
                        files.size(),
                        newConcepts,
                        changes),
                String.format(
                        Locale.ROOT,
                        "Skipped: %,d obsolete rows, %,d named concepts and %,d relations of concepts that no release here has.",
                        skipped.obsolete,
                        skipped.unknown,
                        skipped.loose),
                outcome);
    }
}
