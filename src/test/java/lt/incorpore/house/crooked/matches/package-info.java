/// The matches of a crooked house.
@NullMarked
package lt.incorpore.house.crooked.matches;

import org.jspecify.annotations.NullMarked;
