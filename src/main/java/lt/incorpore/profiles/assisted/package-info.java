/// A helper acts for a person who sits beside: for a purpose that is said, with a consent that is written down, for
/// some hours. The person can read each act, and ends the help with one tap.
@NullMarked
package lt.incorpore.profiles.assisted;

import org.jspecify.annotations.NullMarked;
