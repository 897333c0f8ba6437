package lt.incorpore.taxonomy.esco;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.esco.ImportReport.FileRead;
import lt.incorpore.taxonomy.esco.ImportReport.Skipped;
import lt.incorpore.taxonomy.intake.Merge;
import lt.incorpore.taxonomy.intake.SkillGraph;
import lt.incorpore.taxonomy.intake.Source;
import lt.incorpore.taxonomy.intake.Stage;

/// Brings ESCO into the tables: all files given, or none. Repeating it changes nothing.
@ApplicationScoped
public class ImportEsco {

    private static final int LONGEST_SECONDS = 3600;

    private final AgroalDataSource database;
    private final Taxonomy taxonomy;

    ImportEsco(AgroalDataSource database, Taxonomy taxonomy) {
        this.database = database;
        this.taxonomy = taxonomy;
    }

    /// @param paths    folders, zips and CSV files, as people name them
    /// @param isDryRun do all of it, then take it back
    /// @param progress told a line at a time
    /// @throws ImportRefused saying why nothing was imported
    public ImportReport from(List<Path> paths, boolean isDryRun, Consumer<String> progress) {
        try (var sources = SourceFiles.below(paths)) {
            if (!sources.ignored().isEmpty()) {
                progress.accept("Ignored " + sources.ignored().size() + " files that are not CSV.");
            }
            var files = EscoFiles.among(sources.files(), progress);
            // Asked before the lock is held: the first question of all loads the starter set, under the same lock.
            taxonomy.generation();
            var report = QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> {
                        try (var connection = database.getConnection()) {
                            // A transaction marked for rollback would end in an exception, and the report be lost.
                            run(connection, "SAVEPOINT before_import");
                            var done = importAll(connection, files, isDryRun, progress);
                            if (isDryRun) {
                                run(connection, "ROLLBACK TO SAVEPOINT before_import");
                            }
                            return done;
                        }
                    });
            if (!isDryRun) {
                taxonomy.refresh();
            }
            return report;
        }
    }

    private ImportReport importAll(
            Connection connection, List<EscoFile> files, boolean isDryRun, Consumer<String> progress)
            throws SQLException {
        if (!Merge.tryLock(connection)) {
            throw new ImportRefused("Another import of the taxonomy is running. Wait until it has ended.");
        }
        // The limit that protects the service from a runaway query would end a merge on a slow disk.
        run(connection, "SET LOCAL statement_timeout = 0");
        var stage = Stage.open(connection);
        var graph = new SkillGraph();
        var rows = new EscoRows(stage, graph, code -> taxonomy.iscoGroup(code).isPresent());
        var read = readAll(files, rows, progress);
        var merge = new Merge(connection, stage, Source.ESCO);
        progress.accept("Merging …");
        var start = System.nanoTime();
        var kinds = files.stream()
                .map(EscoFile::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EscoKind.class)));
        var added = merge.concepts();
        var unknown = merge.names();
        merge.descriptions();
        var loose = kinds.contains(EscoKind.NEEDS) ? merge.needs() : 0;
        if (!graph.isEmpty()) {
            merge.relations(graph);
        }
        merge.groupNames();
        var changes = merge.finish();
        progress.accept(String.format(Locale.ROOT, "Merged in %.1f s", secondsSince(start)));
        return new ImportReport(read, added, new Skipped(rows.obsolete(), unknown, loose), changes, isDryRun);
    }

    private static List<FileRead> readAll(List<EscoFile> files, EscoRows rows, Consumer<String> progress) {
        var broken = new BrokenRows();
        var read = new ArrayList<FileRead>();
        for (var file : files) {
            var start = System.nanoTime();
            try (var table = EscoTable.open(file.source())) {
                var count = table.each(rows.of(file), broken);
                read.add(new FileRead(file.shownAs(), count, secondsSince(start)));
                progress.accept(read.getLast().line());
            } catch (IOException e) {
                throw new ImportRefused(file.shownAs() + " cannot be read: " + e.getMessage(), e);
            }
        }
        broken.refuseIfAny();
        return read;
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
