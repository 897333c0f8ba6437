/// How far a person's skills speak for other skills.
@NullMarked
package lt.incorpore.matches.credits;

import org.jspecify.annotations.NullMarked;
