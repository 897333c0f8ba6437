/// The platform of a crooked house.
@NullMarked
package lt.incorpore.house.crooked.platform;

import org.jspecify.annotations.NullMarked;
