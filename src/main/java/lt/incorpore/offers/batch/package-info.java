/// Many offers at once: as JSON, lines or a table, at once or in the background, some of them or all there are.
@NullMarked
package lt.incorpore.offers.batch;

import org.jspecify.annotations.NullMarked;
