package lt.incorpore.taxonomy.esco;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// One row by column names. Each method refuses, as a [BrokenRow], what cannot be what it asks for.
record EscoRow(List<String> header, CsvRecord cells) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_URI = 300;
    private static final Pattern URI = Pattern.compile("https?://[^\\s\\p{Cntrl}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}]+");

    EscoRow {
        if (cells.getFieldCount() != header.size()) {
            throw new BrokenRow("it has " + cells.getFieldCount() + " cells, the header " + header.size());
        }
    }

    /// Empty where the file has no such column.
    String optional(String column) {
        var at = header.indexOf(column);
        return at < 0 ? "" : cells.getField(at).strip();
    }

    String uri(String column) {
        var uri = optional(column);
        if (uri.length() > LONGEST_URI || !URI.matcher(uri).matches()) {
            throw new BrokenRow(column + " is not a URI: " + brief(uri));
        }
        return uri;
    }

    String oneOf(String column, String... allowed) {
        var value = optional(column);
        if (!Arrays.asList(allowed).contains(value)) {
            throw new BrokenRow(column + " is " + brief(value) + ", not " + String.join(" or ", allowed));
        }
        return value;
    }

    /// Empty where nobody has translated it yet.
    String name(String column) {
        return cleaned(column, optional(column));
    }

    /// Any length, on one line; empty where the file has no such column.
    String text(String column) {
        return UNSEEN.matcher(optional(column)).replaceAll(" ").strip();
    }

    /// One name a line in one cell.
    List<String> names(String column) {
        return optional(column)
                .lines()
                .map(name -> cleaned(column, name))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static String brief(String value) {
        var shown = UNSEEN.matcher(value).replaceAll(" ");
        return '"' + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + '"';
    }

    private static String cleaned(String column, String name) {
        var clean = UNSEEN.matcher(name).replaceAll(" ").strip();
        if (clean.length() > LONGEST_NAME) {
            throw new BrokenRow(column + " holds a name of " + clean.length() + " characters: " + brief(clean));
        }
        return clean;
    }
}
