/// The ranking of a crooked house.
@NullMarked
package lt.incorpore.house.crooked.ranking;

import org.jspecify.annotations.NullMarked;
