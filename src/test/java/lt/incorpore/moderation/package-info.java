@NullMarked
package lt.incorpore.moderation;

import org.jspecify.annotations.NullMarked;
