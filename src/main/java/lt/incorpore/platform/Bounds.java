package lt.incorpore.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks of single values that every room makes; absent values are within all bounds.
public final class Bounds {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private Bounds() {}

    /// A whole number within `from..to`, both included.
    public static void number(String pointer, @Nullable Integer number, int from, int to, List<Finding> findings) {
        if (number != null && (number < from || number > to)) {
            findings.add(outside(pointer, number, from, to).suggesting(Integer.toString(Math.clamp(number, from, to))));
        }
    }

    /// A whole number that was sent as text.
    ///
    /// @param absent the number where nothing was sent, and where it is none
    public static int whole(String pointer, @Nullable String text, int absent, List<Finding> findings) {
        if (text == null) {
            return absent;
        }
        if (!WHOLE.matcher(text).matches()) {
            findings.add(Finding.error(pointer, "not_a_number").rejecting(text));
            return absent;
        }
        return Integer.parseInt(text);
    }

    /// A day within `from..to`, both included.
    public static void day(
            String pointer, @Nullable LocalDate day, LocalDate from, LocalDate to, List<Finding> findings) {
        if (day != null && (day.isBefore(from) || day.isAfter(to))) {
            findings.add(outside(pointer, day, from, to).suggesting((day.isBefore(from) ? from : to).toString()));
        }
    }

    /// A text of at most so many characters.
    public static void text(String pointer, @Nullable String text, int longest, List<Finding> findings) {
        if (text != null && text.length() > longest) {
            findings.add(
                    Finding.error(pointer, "too_long").with("longest", longest).with("length", text.length()));
        }
    }

    /// A list of at most so many entries.
    public static void count(String pointer, int count, int most, List<Finding> findings) {
        if (count > most) {
            findings.add(Finding.error(pointer, "too_many").with("most", most).with("count", count));
        }
    }

    /// The finding of a value outside its bounds.
    public static Finding outside(String pointer, Object value, Object from, Object to) {
        return Finding.error(pointer, "out_of_range")
                .with("from", from.toString())
                .with("to", to.toString())
                .rejecting(value);
    }
}
