/// What a person could change about what they can or accept, made in a copy of their facts.
@NullMarked
package lt.incorpore.matches.changes;

import org.jspecify.annotations.NullMarked;
