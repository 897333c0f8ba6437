package lt.incorpore.offers.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;

/// Offers in a table: one a row, columns named as the fields of JSON with dots between (`pay.from`). Each row becomes
/// the JSON it stands for, so that one reader finds all mistakes. Spreadsheets write commas, semicolons or tabs between
/// cells, and the Baltic code page where they should write UTF-8; all of it is read.
final class OfferTable {

    /// Between the values of one cell.
    private static final Pattern VALUES = Pattern.compile("\\s*\\|\\s*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
    private static final Charset BALTIC = Charset.forName("windows-1257");

    private enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        LIST,
        SKILLS
    }

    private static final Map<String, Kind> COLUMNS = columns();

    private OfferTable() {}

    private static Map<String, Kind> columns() {
        var columns = new HashMap<String, Kind>();
        name(Kind.TEXT, columns, """
                reference kind title description language employer.name employer.code occupation iscoGroup
                place.municipality place.locality remote pay.per pay.tax pay.currency contract start contact expires""");
        name(Kind.NUMBER, columns, """
                place.latitude place.longitude pay.from pay.to hours.from hours.to education experienceMonths
                positions""");
        name(Kind.FLAG, columns, """
                licensedProfession hazardous benefits.transport benefits.housing benefits.meals benefits.mentor""");
        name(Kind.LIST, columns, "hours.shifts teamLanguages drivingClasses");
        name(Kind.SKILLS, columns, "skills");
        return columns;
    }

    private static void name(Kind kind, Map<String, Kind> columns, String names) {
        for (var name : names.split("\\s+", -1)) {
            columns.put(name, kind);
        }
    }

    /// @return one JSON object for each row
    /// @throws lt.incorpore.platform.Problem when it is no table, or a column is not known
    static List<byte[]> rows(byte[] body) {
        var text = text(body);
        var rows = new ArrayList<byte[]>();
        var header = new ArrayList<String>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                // Spreadsheets leave out what is empty at the end of a row. More cells than columns break the table.
                .allowMissingFields(true)
                // An open quote would swallow all rows behind it.
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (var row : csv) {
                if (header.isEmpty()) {
                    header.addAll(header(row.getFields()));
                } else {
                    rows.add(json(header, row.getFields()).toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (CsvParseException e) {
            throw broken(rows.size() + 2L);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (header.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(Finding.error("", "body_missing"));
        }
        return rows;
    }

    private static lt.incorpore.platform.Problem broken(long line) {
        return PlatformProblems.MALFORMED_REQUEST.because(
                Finding.error("", "table_broken").with("line", line));
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(body, BALTIC);
        }
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<String> header(List<String> cells) {
        var findings = new ArrayList<Finding>();
        var names = new ArrayList<String>();
        for (var cell : cells) {
            var name = cell.strip();
            var known = COLUMNS.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
            if (known.isEmpty()) {
                findings.add(Nearest.to(name, COLUMNS.keySet()).finding("", "unknown_column"));
            } else if (names.contains(known.get())) {
                findings.add(Finding.error("", "twice").rejecting(name));
            }
            names.add(known.orElse(name));
        }
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return names;
    }

    private static ObjectNode json(List<String> header, List<String> cells) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                put(json, header.get(i), cell);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String column, String cell) {
        var dot = column.indexOf('.');
        var parent = dot < 0 ? json : json.withObjectProperty(column.substring(0, dot));
        var name = column.substring(dot + 1);
        switch (COLUMNS.getOrDefault(column, Kind.TEXT)) {
            case TEXT -> parent.put(name, cell);
            case NUMBER -> {
                // What is no number stays text, and is found wrong where everything else is.
                if (NUMBER.matcher(cell).matches()) {
                    parent.put(name, new BigDecimal(cell.replace(',', '.')));
                } else {
                    parent.put(name, cell);
                }
            }
            case FLAG -> {
                var word = cell.toLowerCase(Locale.ROOT);
                if (word.equals("true") || word.equals("false")) {
                    parent.put(name, word.equals("true"));
                } else {
                    parent.put(name, cell);
                }
            }
            case LIST -> {
                var list = parent.putArray(name);
                VALUES.splitAsStream(cell).forEach(list::add);
            }
            case SKILLS -> {
                var list = parent.putArray(name);
                VALUES.splitAsStream(cell).forEach(uri -> list.addObject().put("skill", uri));
            }
        }
    }
}
