package lt.incorpore.taxonomy.intake;

import org.jspecify.annotations.Nullable;

/// A concept as a file describes it.
///
/// @param isco ISCO-08 unit group, 4 digits; for occupations alone
/// @param code ESCO's own code of an occupation
public record StagedConcept(
        String uri,
        Kind kind,
        @Nullable String isco,
        @Nullable String code,
        boolean regulated) {

    /// As the tables write it.
    public enum Kind {
        OCCUPATION,
        SKILL,
        KNOWLEDGE
    }

    public StagedConcept {
        if ((kind == Kind.OCCUPATION) != (isco != null)) {
            throw new IllegalArgumentException(kind + " " + uri + " in ISCO group " + isco);
        }
    }
}
