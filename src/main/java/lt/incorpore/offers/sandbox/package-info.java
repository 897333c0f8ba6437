/// What happens to offers of a sandbox when it ends.
@NullMarked
package lt.incorpore.offers.sandbox;

import org.jspecify.annotations.NullMarked;
