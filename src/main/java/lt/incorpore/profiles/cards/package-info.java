/// Cards with which people sign in: given out at a centre in a minute, or made by the person.
@NullMarked
package lt.incorpore.profiles.cards;

import org.jspecify.annotations.NullMarked;
