package lt.incorpore.house.libraries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What docs/libraries.md promises: when all was last brought up to date, and what stays on a line of versions, with a
/// reason.
///
/// @param held the property that holds a version, and the line it stays on
record Promise(LocalDate broughtUpToDate, Map<String, String> held) {

    private static final int MONTHS = 3;
    private static final int DAYS_OF_GRAVE_ONES = 30;
    private static final Pattern DAY = Pattern.compile("Brought up to date: (\\d{4}-\\d\\d-\\d\\d)\\.");
    private static final Pattern HELD = Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| `([\\w.]+)` \\| [^|]{20,} \\|$");
    private static final List<String> GRAVE = List.of("HIGH", "CRITICAL");

    Promise {
        held = Map.copyOf(held);
    }

    /// @throws IllegalArgumentException when the page does not say when
    static Promise read(String page) {
        var day = DAY.matcher(page);
        if (!day.find()) {
            throw new IllegalArgumentException("docs/libraries.md does not say when all was brought up to date");
        }
        var held = new TreeMap<String, String>();
        HELD.matcher(page).results().forEach(row -> held.put(row.group(1), row.group(2)));
        return new Promise(LocalDate.parse(day.group(1)), held);
    }

    boolean allows(String property, String version) {
        var line = held.get(property);
        return line == null || version.startsWith(line + ".");
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(broughtUpToDate.plusMonths(MONTHS));
    }

    static boolean isOverdue(Weaknesses.Known known, LocalDate today) {
        return GRAVE.contains(known.grade()) && today.isAfter(known.published().plusDays(DAYS_OF_GRAVE_ONES));
    }
}
