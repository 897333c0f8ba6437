@NullMarked
package lt.incorpore.web.orient;

import org.jspecify.annotations.NullMarked;
