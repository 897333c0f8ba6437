package lt.incorpore.search.words;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.incorpore.search.index.Choice;

/// What people say and no classification knows, read from the tables beside this room.
final class Phrases {

    private static final String FOLDER = "search/";

    private Phrases() {}

    record Phrase(String language, String text) {}

    /// Conditions, and the ways to say each.
    static Map<Condition, List<Phrase>> conditions() {
        var said = new LinkedHashMap<Condition, List<Phrase>>();
        for (var row : rows("conditions.csv")) {
            var condition = new Condition(Choice.valueOf(row.getField("choice")), row.getField("value"));
            said.computeIfAbsent(condition, c -> new ArrayList<>()).addAll(phrases(row));
        }
        return said;
    }

    /// Names of occupations in languages of which no classification is at hand, by URI.
    static Map<String, List<Phrase>> everydayNames() {
        var names = new HashMap<String, List<Phrase>>();
        for (var row : rows("everyday-names.csv")) {
            names.computeIfAbsent(row.getField("uri"), uri -> new ArrayList<>()).addAll(phrases(row));
        }
        return names;
    }

    /// Names of municipalities in languages that the service does not speak, by code.
    static Map<String, List<Phrase>> placeNames() {
        var names = new HashMap<String, List<Phrase>>();
        for (var row : rows("place-names.csv")) {
            names.computeIfAbsent(row.getField("code"), code -> new ArrayList<>())
                    .addAll(phrases(row));
        }
        return names;
    }

    /// Words that stand in nearly every question and tell nothing apart: little words, and "I look for work".
    static Set<String> sayingNothing() {
        var words = new HashSet<String>();
        rows("saying-nothing.csv").forEach(row -> phrases(row).forEach(phrase -> words.add(phrase.text())));
        return words;
    }

    private static List<Phrase> phrases(NamedCsvRecord row) {
        var language = row.getField("lang");
        return List.of(row.getField("phrases").split("\\|")).stream()
                .map(text -> new Phrase(language, text.strip()))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (var in = Phrases.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not on the class path");
            }
            var rows = new ArrayList<NamedCsvRecord>();
            CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name, e);
        }
    }
}
