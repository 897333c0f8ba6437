package lt.incorpore.taxonomy.esco;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// One CSV file, row by row. Cells may span lines, so rows are counted as a spreadsheet does: the header is row 1.
final class EscoTable implements AutoCloseable {

    private static final int LONGEST_CELL = 4 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SourceFile file;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long row = 1;

    private EscoTable(SourceFile file, CsvReader<CsvRecord> csv) {
        this.file = file;
        this.csv = csv;
        this.records = csv.iterator();
        this.header = records.hasNext() ? header(records.next()) : List.of();
    }

    /// @throws ImportRefused when not even the header can be read
    static EscoTable open(SourceFile file) {
        try {
            // A decoder of its own complains where the usual one would put a question mark.
            var text = new InputStreamReader(file.opener().open(), StandardCharsets.UTF_8.newDecoder());
            var csv = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(new BufferedReader(text));
            return new EscoTable(file, csv);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(file, 1, e);
        }
    }

    List<String> header() {
        return header;
    }

    /// The cell of the first row; empty where there is none. The row is used up.
    String firstCell(String column) {
        var at = header.indexOf(column);
        if (at < 0 || !records.hasNext()) {
            return "";
        }
        var first = records.next();
        return at < first.getFieldCount() ? first.getField(at).strip() : "";
    }

    interface RowReader {
        /// @throws BrokenRow when the row cannot be used
        void read(EscoRow row);
    }

    /// Reads all rows, going on after broken ones.
    ///
    /// @return rows, without the header
    long each(RowReader reader, BrokenRows broken) {
        try {
            while (records.hasNext()) {
                var line = records.next();
                row++;
                try {
                    reader.read(new EscoRow(header, line));
                } catch (BrokenRow e) {
                    broken.add(
                            String.format(
                                    Locale.ROOT,
                                    "%s, row %d (line %d)",
                                    file.shownAs(),
                                    row,
                                    line.getStartingLineNumber()),
                            e.what());
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(file, row + 1, e);
        }
        return row - 1;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static List<String> header(CsvRecord first) {
        var names = new ArrayList<>(first.getFields());
        names.set(0, names.getFirst().replace(BYTE_ORDER_MARK, ""));
        return List.copyOf(names);
    }

    // From here on nothing can be told apart in this file, so there is no next row to go on with.
    private static ImportRefused unreadable(SourceFile file, long row, Exception e) {
        var cause = e.getCause() == null ? e : e.getCause();
        var why = isWrongEncoding(e) ? "it is not UTF-8 text" : cause.getMessage();
        return new ImportRefused(file.shownAs() + " cannot be read at row " + row + ": " + why, e);
    }

    private static boolean isWrongEncoding(Throwable failure) {
        for (@org.jspecify.annotations.Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }
}
