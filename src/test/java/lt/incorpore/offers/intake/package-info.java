/// Imports of offers, with dirt as it comes.
@NullMarked
package lt.incorpore.offers.intake;

import org.jspecify.annotations.NullMarked;
