package lt.incorpore.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing found in what a caller sent. Its sentence is chosen when it is shown, in the reader's language.
///
/// @param pointer    where in the body, a JSON pointer (RFC 6901); empty for the whole; `?name` for a query parameter;
///                   the name of a header
/// @param code       stable name, `snake_case`; words `finding.<code>` hold the sentence
/// @param arguments  what the sentence names
/// @param rejected   the value that was sent, where it helps to see it again
/// @param suggestion a value that would be accepted
/// @param law        act and article, where a law is the reason
public record Finding(
        String pointer,
        String code,
        Severity severity,
        Map<String, Object> arguments,
        @Nullable String rejected,
        @Nullable String suggestion,
        @Nullable String law) {

    private static final int LONGEST_ECHO = 120;

    public Finding {
        arguments = Map.copyOf(arguments);
        pointer = PlainText.clean(pointer);
        rejected = rejected == null ? null : PlainText.clean(shortened(rejected));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }

    public static Finding error(String pointer, String code) {
        return new Finding(pointer, code, Severity.ERROR, Map.of(), null, null, null);
    }

    public static Finding warning(String pointer, String code) {
        return new Finding(pointer, code, Severity.WARNING, Map.of(), null, null, null);
    }

    public static Finding review(String pointer, String code) {
        return new Finding(pointer, code, Severity.REVIEW, Map.of(), null, null, null);
    }

    public Finding with(String name, Object value) {
        var more = new java.util.HashMap<>(arguments);
        more.put(name, value);
        return new Finding(pointer, code, severity, more, rejected, suggestion, law);
    }

    public Finding rejecting(@Nullable Object value) {
        return new Finding(
                pointer, code, severity, arguments, value == null ? null : value.toString(), suggestion, law);
    }

    public Finding suggesting(@Nullable String value) {
        return new Finding(pointer, code, severity, arguments, rejected, value, law);
    }

    public Finding byLaw(String act) {
        return new Finding(pointer, code, severity, arguments, rejected, suggestion, act);
    }

    /// The same finding seen from a line of a batch or a part of a larger body.
    public Finding under(String prefix) {
        return new Finding(prefix + pointer, code, severity, arguments, rejected, suggestion, law);
    }

    /// The same, but not in the way of what was asked.
    public Finding asWarning() {
        return new Finding(pointer, code, Severity.WARNING, arguments, rejected, suggestion, law);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @JsonIgnore
    public boolean asksForReview() {
        return severity == Severity.REVIEW;
    }
}
