@NullMarked
package lt.incorpore.taxonomy;

import org.jspecify.annotations.NullMarked;
