/// Staff and employers' people: let in by a link, always with two factors.
@NullMarked
package lt.incorpore.identity.staff;

import org.jspecify.annotations.NullMarked;
