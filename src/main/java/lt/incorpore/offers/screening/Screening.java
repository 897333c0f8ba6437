package lt.incorpore.offers.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lt.incorpore.platform.Finding;
import org.jspecify.annotations.Nullable;

/// Why an offer is held, and what the rules found in it.
///
/// @param reasons  in the order of [HoldReason]; never empty for an offer that is held
/// @param findings of severity `ERROR` or `REVIEW`
/// @param answer   what the person who decided last said to the owner
public record Screening(
        List<HoldReason> reasons,
        List<Finding> findings,
        @Nullable String answer) {

    public Screening {
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    public static Screening of(Set<HoldReason> reasons, List<Finding> findings) {
        return new Screening(
                reasons.stream().sorted().toList(),
                findings.stream().filter(Screening::isGrave).toList(),
                null);
    }

    /// The same, for one reason more.
    public Screening and(HoldReason reason) {
        var more = new ArrayList<>(reasons);
        if (!more.contains(reason)) {
            more.add(reason);
        }
        return new Screening(more.stream().sorted().toList(), findings, answer);
    }

    /// Nothing was found, and this is why it is held all the same.
    public static Screening only(HoldReason reason) {
        return new Screening(List.of(reason), List.of(), null);
    }

    /// The same with a decision's reason.
    public Screening answered(String why) {
        return new Screening(reasons, findings, why);
    }

    /// Whether it says nothing that the other did not say.
    public boolean isWithin(Screening other) {
        return other.findings.containsAll(findings);
    }

    private static boolean isGrave(Finding finding) {
        return finding.isError() || finding.asksForReview();
    }
}
