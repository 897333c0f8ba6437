/// The door as a stranger's program meets it.
@NullMarked
package lt.incorpore.door;

import org.jspecify.annotations.NullMarked;
