/// Offers that say nearly the same under another reference or another name.
@NullMarked
package lt.incorpore.offers.duplicates;

import org.jspecify.annotations.NullMarked;
