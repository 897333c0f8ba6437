package lt.incorpore.law.tables;

import java.time.LocalDate;

/// On which row an answer stands: enough to find the row again, to cite the act and to print "checked on …".
///
/// @param ruleVersion counts the texts of one rule, from 1
/// @param checkedOn   the day a person last compared the row with its source
public record Basis(String ruleId, int ruleVersion, Source source, LocalDate checkedOn, Confidence confidence) {

    public Basis {
        if (ruleId.isBlank() || ruleVersion < 1) {
            throw new IllegalStateException("A rule needs an id and a version from 1: " + ruleId + " " + ruleVersion);
        }
    }

    /// The same row, held for less sure; never for surer.
    public Basis atMost(Confidence limit) {
        return new Basis(ruleId, ruleVersion, source, checkedOn, confidence.weaker(limit));
    }
}
