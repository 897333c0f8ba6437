/// Why an offer is held until a person has looked, and what the rules of `law.screen` find in it.
@NullMarked
package lt.incorpore.offers.screening;

import org.jspecify.annotations.NullMarked;
