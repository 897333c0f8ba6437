/// What a room says when it keeps something for a time only.
@NullMarked
package lt.incorpore.platform.retention;

import org.jspecify.annotations.NullMarked;
