/// Finds, orders and explains matches both ways: offers for a person, people for an offer. The hub of the house.
@NullMarked
package lt.incorpore.matches;

import org.jspecify.annotations.NullMarked;
