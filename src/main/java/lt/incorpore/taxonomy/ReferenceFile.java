package lt.incorpore.taxonomy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Lang;

/// Reads the tables that come with the service. A mistake in one is a bug, found by the tests.
final class ReferenceFile {

    private static final String FOLDER = "taxonomy/";

    private ReferenceFile() {}

    static List<NamedCsvRecord> rows(String name) {
        try (var in = ReferenceFile.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not on the class path");
            }
            var rows = new ArrayList<NamedCsvRecord>();
            var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
            csv.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name, e);
        }
    }

    /// The names in the columns that are called after the languages of the service.
    static LocalNames names(NamedCsvRecord row) {
        Map<String, String> names = new HashMap<>();
        for (var lang : Lang.values()) {
            row.findField(lang.tag()).filter(name -> !name.isBlank()).ifPresent(name -> names.put(lang.tag(), name));
        }
        return new LocalNames(names);
    }
}
