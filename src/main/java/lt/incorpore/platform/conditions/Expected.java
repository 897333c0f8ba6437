package lt.incorpore.platform.conditions;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// Which version of a thing the caller has seen and means to change: the header `If-Match`.
///
/// @param header the header as it was sent; null: the caller sets no condition
public record Expected(@Nullable String header) {

    public static final String HEADER = "If-Match";
    public static final Expected ANYTHING = new Expected(null);

    private static final String WHATEVER = "*";
    /// The version stands first in a tag; what follows it is the language and what was shown in it. A proxy that packs
    /// answers makes a tag weak: it names the same version.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(-[^\"]*)?\"");

    /// The condition of something that several people edit: it must be sent.
    ///
    /// @throws lt.incorpore.platform.Problem 428 when there is none
    public static Expected required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ConditionProblems.CONDITION_REQUIRED.because(Finding.error(HEADER, "if_match_missing"));
        }
        return new Expected(header);
    }

    /// @param version     of the thing as it stands
    /// @param differences what stands now where the caller would write something else
    /// @throws lt.incorpore.platform.Problem 412 when the caller has seen another version
    public void check(int version, Supplier<List<Finding>> differences) {
        if (!allows(version)) {
            var findings = new java.util.ArrayList<Finding>();
            findings.add(
                    Finding.error(HEADER, "version_changed").rejecting(header).suggesting("\"" + version + "\""));
            findings.addAll(differences.get());
            throw ConditionProblems.CHANGED_MEANWHILE.because(findings);
        }
    }

    /// @throws lt.incorpore.platform.Problem 412 when a version was named of what is not there
    public void checkAbsent() {
        if (header != null) {
            throw ConditionProblems.CHANGED_MEANWHILE.because(
                    Finding.error(HEADER, "version_changed").rejecting(header));
        }
    }

    private boolean allows(int version) {
        return header == null
                || Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals(WHATEVER) || isOf(tag, version));
    }

    private static boolean isOf(String tag, int version) {
        var shape = TAG.matcher(tag);
        return shape.matches() && Integer.parseInt(shape.group(1)) == version;
    }
}
