package lt.incorpore.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;

/// Joins the findings of a draft's shape with those of its content.
public final class OfferInput {

    private OfferInput() {}

    /// @return all findings; a field that had the wrong shape, and was therefore read as absent, is not "missing" too
    public static List<Finding> findings(
            JsonInput.Read<OfferContent> input, Function<OfferContent, List<Finding>> check) {
        var findings = new ArrayList<>(input.findings());
        var draft = input.value();
        if (draft != null) {
            var wrong = findings.stream().map(Finding::pointer).toList();
            check.apply(draft).stream()
                    .filter(finding -> !wrong.contains(finding.pointer()))
                    .forEach(findings::add);
        }
        return findings;
    }
}
