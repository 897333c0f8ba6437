package lt.incorpore.offers.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lt.incorpore.offers.CheckOffer;
import lt.incorpore.offers.KeepOffer;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferInput;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.Offers;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.PublishOffer;
import lt.incorpore.offers.intake.OfferImport.Counts;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Brings a whole file of offers in, some hundred rows a transaction. Each transaction also writes how far the file has
/// come, so an import that was killed goes on after the last row that is in the database, and a row that was counted is
/// never lost. A row that says what the database says already writes nothing.
@ApplicationScoped
public class ImportOffers {

    private static final int ROWS_A_TRANSACTION = 500;
    private static final int ATTEMPTS = 3;

    private final Offers offers;
    private final CheckOffer check;
    private final KeepOffer keep;
    private final Taxonomy taxonomy;
    private final Clock clock;

    ImportOffers(Offers offers, CheckOffer check, KeepOffer keep, Taxonomy taxonomy, Clock clock) {
        this.offers = offers;
        this.check = check;
        this.keep = keep;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /// What is wanted.
    ///
    /// @param source    `EMPLOYMENT_SERVICE` for its feed, any other for lines of our own shape
    /// @param dryRun    report what would happen and write nothing
    /// @param fromStart begin anew although an import of this file is unfinished
    public record Order(OfferSource source, UUID organisation, boolean dryRun, boolean fromStart) {}

    /// A row that was not taken.
    ///
    /// @param row  which row of the file, from 1
    /// @param line which line of the file it begins in, from 1
    public record Rejected(long row, long line, @Nullable String reference, List<Finding> findings) {}

    /// What became of a file.
    ///
    /// @param counts       the rows of the whole file, those of an earlier, interrupted run among them
    /// @param resumedAfter rows that were in the database before this run
    /// @param breakLine    line where the file cannot be read on; 0 when it was read to its end
    /// @param breakOffset  bytes before the break
    /// @param continued    whether the file says that there are more pages to fetch
    public record Report(Counts counts, long resumedAfter, long breakLine, long breakOffset, boolean continued) {
        public boolean isBroken() {
            return breakLine > 0;
        }
    }

    /// Is told while the import goes on.
    public interface Watcher {
        /// @param rows of the file that are in the database already
        void begins(long rows);

        /// Told before the transaction of its row ends: after a crash a row can be told again, but none stays untold.
        void rejected(Rejected row);

        void reached(Counts counts);
    }

    /// @throws IOException when the file cannot be opened
    public Report of(Path file, Order order, Watcher watcher) throws IOException {
        var run = begin(file, order, watcher);
        watcher.begins(run.resumedAfter);
        try (var rows = open(file, order.source())) {
            var broken = take(rows, run);
            if (run.id != null) {
                finish(run.id, broken == null ? OfferImport.State.DONE : OfferImport.State.BROKEN);
            }
            return new Report(
                    run.counts,
                    run.resumedAfter,
                    broken == null ? 0 : broken.line(),
                    broken == null ? 0 : broken.offset(),
                    rows.isContinuedElsewhere());
        }
    }

    private static final class Run {
        private final Order order;
        private final Watcher watcher;
        /// Absent in a dry run.
        private final @Nullable UUID id;

        private final long resumedAfter;
        private final Set<String> seen = new HashSet<>();
        private Counts counts;

        Run(Order order, Watcher watcher, @Nullable UUID id, Counts counts) {
            this.order = order;
            this.watcher = watcher;
            this.id = id;
            this.resumedAfter = counts.rows();
            this.counts = counts;
        }
    }

    private Run begin(Path file, Order order, Watcher watcher) throws IOException {
        var fingerprint = ImportFile.fingerprint(file);
        return QuarkusTransaction.requiringNew().call(() -> {
            var unfinished = offers.getEntityManager()
                    .createNamedQuery(OfferImport.UNFINISHED, OfferImport.class)
                    .setParameter("organisation", order.organisation())
                    .setParameter("source", order.source())
                    .setParameter("fingerprint", fingerprint)
                    .getResultStream()
                    .findFirst()
                    .orElse(null);
            if (unfinished != null && !order.fromStart()) {
                return new Run(order, watcher, order.dryRun() ? null : unfinished.id, unfinished.counts);
            }
            if (order.dryRun()) {
                return new Run(order, watcher, null, Counts.NONE);
            }
            if (unfinished != null) {
                unfinished.end(OfferImport.State.LEFT, clock.instant());
                offers.getEntityManager().flush();
            }
            var begun = OfferImport.begin(order, file.getFileName().toString(), fingerprint, clock.instant());
            offers.getEntityManager().persist(begun);
            return new Run(order, watcher, begun.id, Counts.NONE);
        });
    }

    private ImportRows open(Path path, OfferSource source) throws IOException {
        var file = ImportFile.open(path);
        try {
            if (source != OfferSource.EMPLOYMENT_SERVICE) {
                return new OfferLines(file);
            }
            var codes = EmploymentServiceOffer.Codes.of(taxonomy);
            var today = LocalDate.now(clock);
            return new EmploymentServiceFeed(
                    file, (at, fields) -> new EmploymentServiceOffer(fields, codes, today).row(at));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// @return where the file broke, if it did
    private ImportRows.@Nullable Broken take(ImportRows rows, Run run) throws IOException {
        var some = new ArrayList<ImportRows.Row>(ROWS_A_TRANSACTION);
        ImportRows.Broken broken = null;
        try {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.at().row() <= run.resumedAfter) {
                    remember(row, run);
                    continue;
                }
                some.add(row);
                if (some.size() == ROWS_A_TRANSACTION) {
                    write(some, run);
                    some.clear();
                }
            }
        } catch (ImportRows.Broken here) {
            broken = here;
        }
        if (!some.isEmpty()) {
            write(some, run);
        }
        return broken;
    }

    /// @return whether the file named this offer for the first time
    private static boolean remember(ImportRows.Row row, Run run) {
        var reference = switch (row) {
            case ImportRows.Offered offered -> offered.reference();
            case ImportRows.Ended ended -> ended.reference();
        };
        return reference == null || run.seen.add(reference);
    }

    // What need not know the database is done before the transaction: it stays short, and can be tried again.
    private void write(List<ImportRows.Row> some, Run run) {
        var good = new ArrayList<Checked>(some.size());
        for (var row : some) {
            var findings = findings(row);
            if (!remember(row, run)) {
                findings.add(Finding.error("/reference", "twice"));
            }
            if (findings.stream().anyMatch(Finding::isError)) {
                var reference = row instanceof ImportRows.Offered offered ? offered.reference() : null;
                run.watcher.rejected(new Rejected(row.at().row(), row.at().line(), reference, findings));
            } else {
                good.add(new Checked(row, findings));
            }
        }
        run.counts = run.counts.plus(writeInOne(good, some.size(), run));
        run.watcher.reached(run.counts);
    }

    private record Checked(ImportRows.Row row, List<Finding> findings) {}

    private List<Finding> findings(ImportRows.Row row) {
        return switch (row) {
            case ImportRows.Offered offered -> OfferInput.findings(offered.draft(), draft -> check.check(draft, false));
            case ImportRows.Ended _ -> new ArrayList<>();
        };
    }

    // The service may change the same offers at the same time: then all of it is looked at again.
    private Counts writeInOne(List<Checked> good, int rows, Run run) {
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> writeNow(good, rows, run));
            } catch (PersistenceException e) {
                if (attempt == ATTEMPTS) {
                    // The driver's message quotes what was to be written: it stays in the cause, unread.
                    throw new IllegalStateException(
                            "The rows after " + run.counts.rows() + " could not be written ("
                                    + e.getClass().getSimpleName() + "). Started again, the import goes on there.",
                            e);
                }
            }
        }
    }

    private Counts writeNow(List<Checked> good, int rows, Run run) {
        var tally = new Tally();
        var known = known(good, run.order.organisation());
        for (var checked : good) {
            switch (checked.row) {
                case ImportRows.Offered offered -> tally.count(publish(offered, checked.findings, known, run.order));
                case ImportRows.Ended ended -> tally.countEnd(close(ended, known, run.order));
            }
        }
        var counts = tally.counts(rows);
        if (run.id != null) {
            advance(run.id, run.counts.rows(), counts);
        }
        return counts;
    }

    private PublishOffer.Outcome publish(
            ImportRows.Offered offered, List<Finding> findings, Map<String, Offer> known, Order order) {
        var content = Objects.requireNonNull(offered.draft().value());
        var draft = new KeepOffer.Draft(content, order.source(), findings);
        var before = known.get(Objects.requireNonNull(content.reference()));
        return order.dryRun()
                ? keep.outcome(draft, before, LocalDate.now(clock))
                : keep.keep(Owner.organisation(order.organisation()), draft, before)
                        .outcome();
    }

    /// @return whether it was open
    private boolean close(ImportRows.Ended ended, Map<String, Offer> known, Order order) {
        var offer = known.get(ended.reference());
        if (offer == null || offer.isEnded()) {
            return false;
        }
        if (!order.dryRun()) {
            offer.close(ended.reason(), clock.instant());
        }
        return true;
    }

    private Map<String, Offer> known(List<Checked> rows, UUID organisation) {
        var references = rows.stream()
                .map(checked -> switch (checked.row) {
                    case ImportRows.Offered offered -> Objects.requireNonNull(offered.reference());
                    case ImportRows.Ended ended -> ended.reference();
                })
                .toList();
        var known = new HashMap<String, Offer>();
        if (!references.isEmpty()) {
            offers.withReferences(organisation, references)
                    .forEach(offer -> known.put(Objects.requireNonNull(offer.reference()), offer));
        }
        return known;
    }

    private void advance(UUID id, long from, Counts more) {
        var progress = offers.getEntityManager().find(OfferImport.class, id);
        if (progress == null || progress.state != OfferImport.State.RUNNING || progress.counts.rows() != from) {
            throw new IllegalStateException("Another import of the same file is going on.");
        }
        progress.advance(more, clock.instant());
        offers.flush();
    }

    private void finish(UUID id, OfferImport.State how) {
        QuarkusTransaction.requiringNew()
                .run(() -> offers.getEntityManager().find(OfferImport.class, id).end(how, clock.instant()));
    }

    private static final class Tally {
        private long created;
        private long updated;
        private long unchanged;
        private long closed;
        private long skipped;

        void count(PublishOffer.Outcome outcome) {
            switch (outcome) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
            }
        }

        void countEnd(boolean wasOpen) {
            if (wasOpen) {
                closed++;
            } else {
                skipped++;
            }
        }

        Counts counts(long rows) {
            var rejected = rows - created - updated - unchanged - closed - skipped;
            return new Counts(rows, created, updated, unchanged, closed, skipped, rejected);
        }
    }
}
