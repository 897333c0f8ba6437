/// Occupations that stand near each other by what they take to do, and how well that is found.
@NullMarked
package lt.incorpore.orientation.near;

import org.jspecify.annotations.NullMarked;
