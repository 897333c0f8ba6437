/// Interests after Holland: a test in pictures, the interests that occupations meet, and how the two fit.
@NullMarked
package lt.incorpore.orientation.interests;

import org.jspecify.annotations.NullMarked;
