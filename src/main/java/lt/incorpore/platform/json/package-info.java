/// What JSON from outside may hold: no character that nobody sees, and no number that is larger than anything counted.
@NullMarked
package lt.incorpore.platform.json;

import org.jspecify.annotations.NullMarked;
