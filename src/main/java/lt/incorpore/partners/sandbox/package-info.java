/// Sandboxes: a key at once and without a person, for trying out. What is posted with it is seen with it alone, and
/// gone after a week.
@NullMarked
package lt.incorpore.partners.sandbox;

import org.jspecify.annotations.NullMarked;
