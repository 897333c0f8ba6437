/// The offers of a crooked house.
@NullMarked
package lt.incorpore.house.crooked.offers;

import org.jspecify.annotations.NullMarked;
