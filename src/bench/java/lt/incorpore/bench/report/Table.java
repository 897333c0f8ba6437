package lt.incorpore.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A table in Markdown.
final class Table {

    private final StringBuilder text = new StringBuilder("\n");
    private boolean empty = true;

    Table(String... columns) {
        line(columns);
        line(Arrays.stream(columns).map(column -> "---").toArray(String[]::new));
    }

    Table row(String... cells) {
        line(cells);
        empty = false;
        return this;
    }

    private void line(String... cells) {
        text.append(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /// @return nothing when there is no row
    String text() {
        return empty ? "" : text.toString();
    }

    /// Three digits that mean something, however large or small the number is; a dash when it is not there.
    static String number(JsonNode value) {
        return value.isNumber() ? number(value.doubleValue()) : "–";
    }

    static String number(double value) {
        double size = Math.abs(value);
        int digits = size >= 100 || value == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    static String whole(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%,d", value.longValue()) : "–";
    }
}
