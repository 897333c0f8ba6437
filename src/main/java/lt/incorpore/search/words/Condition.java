package lt.incorpore.search.words;

import lt.incorpore.search.index.Choice;

/// Something plain that an offer must be, which people say beside a trade: "no experience", "at night", "half time".
///
/// @param value a word by which offers can be chosen
public record Condition(Choice choice, String value) {

    /// A condition as it was said.
    public record Said(String text, Condition condition) {

        /// How many words it is.
        int words() {
            return text.split(" ", -1).length;
        }
    }
}
