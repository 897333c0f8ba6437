/// The attic of a crooked house.
@NullMarked
package lt.incorpore.house.crooked.attic;

import org.jspecify.annotations.NullMarked;
