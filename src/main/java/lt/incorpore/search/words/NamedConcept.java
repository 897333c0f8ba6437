package lt.incorpore.search.words;

import lt.incorpore.taxonomy.Concept;

/// A concept that some words of a question name.
///
/// @param language  of the name that fitted, BCP 47
/// @param preferred whether that is what the concept is mostly called there
/// @param heard     whether the words merely sound like the name
public record NamedConcept(Concept concept, String language, boolean preferred, Fit fit, boolean heard) {

    /// Whether the words were taken for others than were typed.
    public boolean isCorrected() {
        return heard || fit == Fit.NEAR;
    }

    /// How well the words fit the name, best first.
    public enum Fit {
        /// The whole name, endings and diacritics aside.
        WHOLE,
        /// A word of a longer name.
        PART,
        /// The whole name but for a letter or two.
        NEAR
    }
}
