package lt.incorpore.law.tables;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a table. Whatever it cannot read it refuses with the file, the line and the column.
///
/// Public for the rules of `lt.incorpore.law`, which read their columns here; only [LawTable] makes rows.
public final class LawRow {

    private final String file;
    private final NamedCsvRecord cells;
    private final Map<String, Source> sources;

    LawRow(String file, NamedCsvRecord cells, Map<String, Source> sources) {
        this.file = file;
        this.cells = cells;
        this.sources = sources;
    }

    List<String> header() {
        return cells.getHeader();
    }

    String where() {
        return file + " line " + cells.getStartingLineNumber();
    }

    public IllegalStateException wrong(String what) {
        return new IllegalStateException(where() + ": " + what);
    }

    public LawTable.Head head() {
        var source = sources.get(text("source"));
        if (source == null) {
            throw wrong("the source " + text("source") + " is not in " + LawFiles.SOURCES);
        }
        int version = number("version");
        if (version < 1) {
            throw wrong("version is " + version + ", the first is 1");
        }
        var confidence = one(Confidence.class, "confidence");
        var basis = new Basis(text("id"), version, source, date("checked_on"), confidence);
        return new LawTable.Head(basis, span(), where());
    }

    private LawTable.Span span() {
        try {
            return new LawTable.Span(date("valid_from"), optionalDate("valid_to"));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    String optional(String column) {
        return cells.getField(column).strip();
    }

    public boolean has(String column) {
        return !optional(column).isEmpty();
    }

    public String text(String column) {
        if (!has(column)) {
            throw wrong(column + " is empty");
        }
        return optional(column);
    }

    /// The parts of a cell between bars; none when it is empty.
    public List<String> many(String column) {
        return has(column)
                ? Arrays.stream(optional(column).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    @Nullable
    public LocalDate optionalDate(String column) {
        return has(column) ? date(column) : null;
    }

    LocalDate date(String column) {
        return read(column, LocalDate::parse);
    }

    public int number(String column) {
        return read(column, Integer::valueOf);
    }

    public BigDecimal decimal(String column) {
        return read(column, BigDecimal::new);
    }

    public boolean yes(String column) {
        return switch (text(column)) {
            case "YES" -> true;
            case "NO" -> false;
            default -> throw wrong(column + " is " + text(column) + ", not YES or NO");
        };
    }

    public <E extends Enum<E>> E one(Class<E> type, String column) {
        return constant(type, column, text(column));
    }

    public <E extends Enum<E>> List<E> several(Class<E> type, String column) {
        return many(column).stream().map(name -> constant(type, column, name)).toList();
    }

    /// The condition of this row: each column admits the values between its bars, and any value when empty.
    ///
    /// @param allowed the values a column may name; a column that may name any has an empty set
    public Condition condition(Map<String, Set<String>> allowed) {
        return new Condition(allowed.keySet().stream()
                .collect(Collectors.toMap(c -> c, c -> admitted(c, allowed.get(c)))));
    }

    private Set<String> admitted(String column, @Nullable Set<String> allowed) {
        var names = many(column);
        for (String name : names) {
            boolean known = allowed == null || allowed.isEmpty() || allowed.contains(name);
            if (!known || !name.matches("[A-Z][A-Z_]*")) {
                throw wrong(column + " is " + name + ", which it may not be");
            }
        }
        return Set.copyOf(names);
    }

    public static <E extends Enum<E>> Set<String> names(Class<E> type) {
        return EnumSet.allOf(type).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private <E extends Enum<E>> E constant(Class<E> type, String column, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw wrong(column + " is " + name + ", not one of " + EnumSet.allOf(type));
        }
    }

    /// A cell as a type of the caller.
    ///
    /// @param parser refuses a text with an [IllegalArgumentException]
    public <T> T read(String column, Function<String, T> parser) {
        try {
            return parser.apply(text(column));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw wrong(column + " cannot be read: " + optional(column));
        }
    }
}
