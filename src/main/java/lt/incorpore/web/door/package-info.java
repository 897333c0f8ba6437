/// Pages on which people sign in and see where they are signed in.
@NullMarked
package lt.incorpore.web.door;

import org.jspecify.annotations.NullMarked;
