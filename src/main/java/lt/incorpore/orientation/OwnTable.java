package lt.incorpore.orientation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import lt.incorpore.taxonomy.LocalNames;

/// Reads the tables of this room, which come with the service. A mistake in one stops the start.
public final class OwnTable {

    /// Languages in which every text of these tables is written, BCP 47.
    public static final List<String> LANGUAGES = List.of("lt", "en", "ru", "pl", "uk", "ar", "fa");

    private OwnTable() {}

    /// @param name of a file in `orientation/`
    public static <T> List<T> read(String name, Function<NamedCsvRecord, T> reader) {
        var path = "orientation/" + name;
        try (var in = OwnTable.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(reader)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /// The text of a row in all seven languages.
    public static LocalNames texts(NamedCsvRecord row) {
        var byTag = new HashMap<String, String>();
        for (var tag : LANGUAGES) {
            var text = row.getField(tag);
            if (text.isBlank()) {
                throw new IllegalStateException("Line " + row.getStartingLineNumber() + " has no text in " + tag);
            }
            byTag.put(tag, text);
        }
        return new LocalNames(byTag);
    }

    /// The parts of a cell between bars; none when it is empty.
    public static List<String> parts(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|"))
                .filter(part -> !part.isBlank())
                .toList();
    }
}
