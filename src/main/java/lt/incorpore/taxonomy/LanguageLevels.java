package lt.incorpore.taxonomy;

import org.jspecify.annotations.Nullable;

/// One language by skill: people often speak what they cannot read.
///
/// @param language BCP 47 code; each level absent where nothing is said of it
public record LanguageLevels(
        @Nullable String language,
        @Nullable Cefr listening,
        @Nullable Cefr reading,
        @Nullable Cefr speaking,
        @Nullable Cefr writing) {

    public boolean saysNothing() {
        return listening == null && reading == null && speaking == null && writing == null;
    }
}
