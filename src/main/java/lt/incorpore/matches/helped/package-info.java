/// Matches of a person whom somebody helps, and what would be if.
@NullMarked
package lt.incorpore.matches.helped;

import org.jspecify.annotations.NullMarked;
