/// How much one caller may ask in a while, so that one does not take the service from the others.
@NullMarked
package lt.incorpore.platform.limits;

import org.jspecify.annotations.NullMarked;
