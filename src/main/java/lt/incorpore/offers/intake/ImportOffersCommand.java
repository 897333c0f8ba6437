package lt.incorpore.offers.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.intake.OfferImport.Counts;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.ImportSource;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.ProblemAnswers.FindingBody;
import lt.incorpore.platform.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the two commands share: `./incorpore import uzt <file>…` and `./incorpore import offers <file>…`
@SuppressWarnings("NullAway.Init")
abstract class ImportOffersCommand implements ImportSource, Callable<Integer> {

    private final ImportOffers importOffers;
    private final RegisterOrganisation register;
    private final ObjectMapper json;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "<file>", description = "JSON or JSON lines, also packed with gzip")
    List<Path> files;

    @Option(names = "--dry-run", description = "say what would happen and write nothing")
    boolean isDryRun;

    @Option(names = "--from-start", description = "begin anew although an earlier import of the file is unfinished")
    boolean isFromStart;

    @Option(names = "--report", paramLabel = "<file>", description = "keep here why rows were rejected, one a line")
    @Nullable
    Path report;

    @Option(names = "--lang", defaultValue = "en", description = "language of the report: lt or en")
    String lang;

    ImportOffersCommand(ImportOffers importOffers, RegisterOrganisation register, ObjectMapper json) {
        this.importOffers = importOffers;
        this.register = register;
        this.json = json;
    }

    /// @return 0 when every file was read to its end, 1 when one broke
    @Override
    public Integer call() throws IOException {
        var shown = Lang.ofTag(lang)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--lang: " + lang + " is not spoken."));
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), file + " is no file that can be read.");
            }
        }
        var order = new ImportOffers.Order(source(), organisation(), isDryRun, isFromStart);
        var broken = 0;
        try (var rejected = new RejectedRows(json, report, shown)) {
            for (var file : files) {
                var progress = new Progress(spec.commandLine().getErr(), shown, file, rejected);
                var done = importOffers.of(file, order, progress);
                broken += done.isBroken() ? 1 : 0;
                progress.summary(spec.commandLine().getOut(), done, order);
            }
        }
        return broken == 0 ? 0 : 1;
    }

    abstract OfferSource source();

    abstract String organisationName();

    // A dry run may name an organisation that is not known: any number will do that owns nothing.
    private UUID organisation() {
        return isDryRun
                ? register.numberOf(organisationName()).orElseGet(UUID::randomUUID)
                : register.named(organisationName()).id();
    }

    @Dependent
    @Command(
            name = "uzt",
            description = "Read the vacancies of the Employment Service (Užimtumo tarnyba) from its open data.",
            mixinStandardHelpOptions = true)
    static class Feed extends ImportOffersCommand {
        Feed(ImportOffers importOffers, RegisterOrganisation register, ObjectMapper json) {
            super(importOffers, register, json);
        }

        @Option(names = "--organisation", defaultValue = "Užimtumo tarnyba", description = "who owns the offers here")
        String organisation;

        @Override
        OfferSource source() {
            return OfferSource.EMPLOYMENT_SERVICE;
        }

        @Override
        String organisationName() {
            return organisation;
        }
    }

    @Dependent
    @Command(
            name = "offers",
            description = "Read offers in our own shape, one JSON object a line, each with a reference.",
            mixinStandardHelpOptions = true)
    static class Lines extends ImportOffersCommand {
        Lines(ImportOffers importOffers, RegisterOrganisation register, ObjectMapper json) {
            super(importOffers, register, json);
        }

        @Option(names = "--organisation", required = true, description = "who owns the offers; made known if new")
        String organisation;

        @Override
        OfferSource source() {
            return OfferSource.FILE;
        }

        @Override
        String organisationName() {
            return organisation;
        }
    }

    /// Tells the operator how far it is, every two seconds.
    private static final class Progress implements ImportOffers.Watcher {

        private static final long PAUSE = 2_000_000_000L;

        private final PrintWriter err;
        private final Lang lang;
        private final Path file;
        private final RejectedRows rejectedRows;
        private final long start = System.nanoTime();
        private long told = start;
        private long before;

        Progress(PrintWriter err, Lang lang, Path file, RejectedRows rejectedRows) {
            this.err = err;
            this.lang = lang;
            this.file = file;
            this.rejectedRows = rejectedRows;
        }

        @Override
        public void begins(long rows) {
            before = rows;
            rejectedRows.begin(file, rows);
            if (rows > 0) {
                say(err, "import.resumes", Map.of("file", name(), "rows", rows));
            }
        }

        @Override
        public void rejected(ImportOffers.Rejected row) {
            rejectedRows.add(file, row);
        }

        @Override
        public void reached(Counts counts) {
            rejectedRows.flush();
            var now = System.nanoTime();
            if (now - told >= PAUSE) {
                told = now;
                say(err, "import.progress", Map.of("rows", counts.rows(), "rate", rate(counts)));
            }
        }

        void summary(PrintWriter out, ImportOffers.Report done, ImportOffers.Order order) {
            var counts = done.counts();
            say(
                    out,
                    "import.summary",
                    Map.of(
                            "file", name(),
                            "rows", counts.rows(),
                            "created", counts.created(),
                            "updated", counts.updated(),
                            "unchanged", counts.unchanged(),
                            "closed", counts.closed(),
                            "skipped", counts.skipped(),
                            "rejected", counts.rejected(),
                            "seconds", seconds(),
                            "rate", rate(counts)));
            if (done.isBroken()) {
                say(out, "import.broken", Map.of("line", done.breakLine(), "offset", done.breakOffset()));
            }
            if (done.continued()) {
                say(out, "import.continued", Map.of());
            }
            if (counts.rejected() > 0 && !rejectedRows.isKept()) {
                say(out, "import.no_report", Map.of());
            }
            if (order.dryRun()) {
                say(out, "import.dry_run", Map.of());
            }
        }

        private void say(PrintWriter to, String key, Map<String, ?> arguments) {
            to.println(Words.say(lang, key, arguments));
            to.flush();
        }

        private String name() {
            return file.getFileName().toString();
        }

        private double seconds() {
            return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
        }

        private long rate(Counts counts) {
            return Math.round((counts.rows() - before) / Math.max(0.001, (System.nanoTime() - start) / 1e9));
        }
    }

    /// The file that says why rows were rejected: for each imported file, what its last import said.
    private static final class RejectedRows implements Closeable {

        private final ObjectMapper json;
        private final @Nullable Path path;
        private final Lang lang;
        private @Nullable BufferedWriter out;

        RejectedRows(ObjectMapper json, @Nullable Path path, Lang lang) {
            this.json = json;
            this.path = path;
            this.lang = lang;
        }

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Entry(
                String file, long row, long line, @Nullable String reference, List<FindingBody> errors) {}

        boolean isKept() {
            return path != null;
        }

        // After a crash the file may tell of rows that did not get in: those are told again.
        void begin(Path imported, long rows) {
            if (path == null) {
                return;
            }
            try {
                close();
                if (Files.exists(path)) {
                    keepOnly(path, imported.getFileName().toString(), rows);
                }
                out = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "--report: " + path + " is no report of an import, or cannot be kept.", e);
            }
        }

        private void keepOnly(Path old, String imported, long rows) throws IOException {
            var draft = old.resolveSibling(old.getFileName() + ".new");
            try (var lines = Files.newBufferedReader(old);
                    var kept = Files.newBufferedWriter(draft)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var entry = json.readTree(line);
                    if (!entry.path("file").isTextual() || !entry.path("row").isNumber()) {
                        throw new IOException("not written here");
                    }
                    if (!entry.path("file").asText().equals(imported)
                            || entry.path("row").asLong() <= rows) {
                        kept.write(line);
                        kept.newLine();
                    }
                }
            }
            Files.move(draft, old, StandardCopyOption.ATOMIC_MOVE);
        }

        void add(Path imported, ImportOffers.Rejected row) {
            if (out == null) {
                return;
            }
            var errors = row.findings().stream()
                    .map(finding -> FindingBody.of(finding, lang))
                    .toList();
            try {
                out.write(json.writeValueAsString(
                        new Entry(imported.getFileName().toString(), row.row(), row.line(), row.reference(), errors)));
                out.newLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void flush() {
            try {
                if (out != null) {
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
                out = null;
            }
        }
    }
}
