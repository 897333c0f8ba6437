package lt.incorpore.profiles;

import java.util.ArrayList;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.PlatformProblems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A profile as it is sent.
///
/// @param findable whether employers may find the profile as a card without a name; no when absent
@Schema(name = "ProfileBody")
public record ProfileBody(
        @Nullable ProfileFacts facts, @Nullable Boolean findable) {

    /// @throws lt.incorpore.platform.Problem with the findings of shape and of content together: everything at once
    public static ProfileBody read(byte[] body, CheckProfile check) {
        var read = JsonInput.read(body, ProfileBody.class);
        var value = read.value();
        if (value != null && read.findings().isEmpty()) {
            return value;
        }
        var findings = new ArrayList<>(read.findings());
        if (value != null && value.facts() != null) {
            check.check(value.facts()).stream()
                    .map(finding -> finding.under("/facts"))
                    .filter(finding ->
                            findings.stream().noneMatch(known -> known.pointer().equals(finding.pointer())))
                    .forEach(findings::add);
        }
        throw PlatformProblems.MALFORMED_REQUEST.because(findings);
    }

    public boolean isFindable() {
        return Boolean.TRUE.equals(findable);
    }

    public ProfileFacts factsOrNone() {
        return facts == null ? ProfileFacts.NONE : facts;
    }
}
