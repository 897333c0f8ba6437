/// Offers by the file: the Employment Service's feed and our own lines, read as a stream, restartable after any end.
@NullMarked
package lt.incorpore.offers.intake;

import org.jspecify.annotations.NullMarked;
