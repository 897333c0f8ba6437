/// The profiles of a crooked house.
@NullMarked
package lt.incorpore.house.crooked.profiles;

import org.jspecify.annotations.NullMarked;
