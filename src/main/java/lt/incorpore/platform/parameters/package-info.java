/// Query parameters that an operation does not know are refused at its door.
@NullMarked
package lt.incorpore.platform.parameters;

import org.jspecify.annotations.NullMarked;
