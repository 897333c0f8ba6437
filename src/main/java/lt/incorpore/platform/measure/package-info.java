/// What `./incorpore measure` measures.
@NullMarked
package lt.incorpore.platform.measure;

import org.jspecify.annotations.NullMarked;
