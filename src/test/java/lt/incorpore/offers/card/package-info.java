/// What stands on a card.
@NullMarked
package lt.incorpore.offers.card;

import org.jspecify.annotations.NullMarked;
