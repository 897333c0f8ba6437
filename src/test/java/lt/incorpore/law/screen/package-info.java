@NullMarked
package lt.incorpore.law.screen;

import org.jspecify.annotations.NullMarked;
