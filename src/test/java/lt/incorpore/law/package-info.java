@NullMarked
package lt.incorpore.law;

import org.jspecify.annotations.NullMarked;
