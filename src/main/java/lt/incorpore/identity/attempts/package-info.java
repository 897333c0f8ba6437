/// Guessing made hopeless: slow hashes, and pauses after wrong tries that do not shut the owner out.
@NullMarked
package lt.incorpore.identity.attempts;

import org.jspecify.annotations.NullMarked;
