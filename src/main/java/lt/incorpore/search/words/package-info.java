/// What the words of a question mean: which occupation, skill or place they name, in whichever language, misspelt,
/// inflected or without diacritics.
@NullMarked
package lt.incorpore.search.words;

import org.jspecify.annotations.NullMarked;
