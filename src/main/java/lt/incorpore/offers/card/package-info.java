/// An offer as people read it: five facts, worked out from what it says and from the law.
@NullMarked
package lt.incorpore.offers.card;

import org.jspecify.annotations.NullMarked;
