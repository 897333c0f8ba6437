package lt.incorpore.law.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the tables strictly. What is wrong in a table stops the start and names the file and the line: a wrong
/// answer about somebody's right to work costs more than a service that does not start.
///
/// Public for the rules of `lt.incorpore.law`, each of which reads its own table.
public final class LawTable {

    /// Columns that every dated table begins with, and those it ends with.
    private static final List<String> HEAD = List.of("id", "version", "valid_from", "valid_to");

    private static final List<String> TAIL = List.of("source", "checked_on", "confidence");

    private final LawFiles files;
    private final Map<String, Source> sources;

    public LawTable(LawFiles files) {
        this.files = files;
        this.sources = sources(files);
    }

    public Map<String, Source> sources() {
        return sources;
    }

    /// All rows of a dated table.
    ///
    /// @param columns the columns of this table between its dates and its source
    public <R> List<R> rows(String file, List<String> columns, Function<LawRow, R> reader) {
        var header = Stream.of(HEAD, columns, TAIL).flatMap(List::stream).toList();
        var rows = cells(files, file, header, sources);
        var seen = new HashSet<String>();
        for (LawRow row : rows) {
            String rule = row.text("id") + " version " + row.number("version");
            if (!seen.add(rule)) {
                throw row.wrong("repeats " + rule);
            }
        }
        return rows.stream().map(reader).toList();
    }

    /// Two rows of one condition that hold on the same day would answer by chance.
    public static <R extends Dated> void refuseOverlaps(List<R> rows, BiPredicate<R, R> sameCondition) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                R earlier = rows.get(i);
                R later = rows.get(j);
                if (earlier.head().span().overlaps(later.head().span()) && sameCondition.test(earlier, later)) {
                    throw new IllegalStateException(later.head().where() + ": overlaps "
                            + earlier.head().basis().ruleId() + " of "
                            + earlier.head().where());
                }
            }
        }
    }

    private static Map<String, Source> sources(LawFiles files) {
        var header = List.of("key", "act", "number", "adopted", "article");
        var sources = new HashMap<String, Source>();
        for (LawRow row : cells(files, LawFiles.SOURCES, header, Map.of())) {
            var source = new Source(
                    row.text("key"),
                    row.text("act"),
                    row.optional("number"),
                    row.optionalDate("adopted"),
                    row.optional("article"));
            if (sources.put(source.key(), source) != null) {
                throw row.wrong("repeats the source " + source.key());
            }
        }
        return Map.copyOf(sources);
    }

    private static List<LawRow> cells(LawFiles files, String file, List<String> header, Map<String, Source> sources) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(files.text(file))) {
            var rows =
                    csv.stream().map(cells -> new LawRow(file, cells, sources)).toList();
            if (rows.isEmpty()) {
                throw new IllegalStateException(file + ": has no rows");
            }
            if (!rows.getFirst().header().equals(header)) {
                throw new IllegalStateException(
                        file + ": the columns are " + rows.getFirst().header() + ", not " + header);
            }
            return rows;
        } catch (CsvParseException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    /// A row of any dated table.
    public interface Dated {
        Head head();
    }

    /// What all dated rows share.
    ///
    /// @param where file and line, for messages
    public record Head(Basis basis, Span span, String where) {}

    /// The days a row holds, first and last included.
    ///
    /// @param to last day; null while no end is known
    public record Span(LocalDate from, @Nullable LocalDate to) {

        public Span {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("valid_to " + to + " is before valid_from " + from);
            }
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Span other) {
            return !endsBefore(other.from) && !other.endsBefore(from);
        }

        private boolean endsBefore(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }
}
