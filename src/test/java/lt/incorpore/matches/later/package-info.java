/// Codes of four words.
@NullMarked
package lt.incorpore.matches.later;

import org.jspecify.annotations.NullMarked;
