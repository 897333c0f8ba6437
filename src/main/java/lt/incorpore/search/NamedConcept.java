package lt.incorpore.search;

import lt.incorpore.taxonomy.Concept;

/// A concept that some words of a question name.
///
/// @param language of the name that fitted, BCP 47
record NamedConcept(Concept concept, String language, Fit fit) {

    /// How well the words fit the name, best first.
    enum Fit {
        /// The whole name, endings and diacritics aside.
        WHOLE,
        /// A word of a longer name.
        PART,
        /// The whole name but for a letter or two.
        NEAR
    }
}
