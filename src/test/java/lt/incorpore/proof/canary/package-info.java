/// Words that nobody may find: written into every field about a person and every credential, then looked for in all
/// that the service leaves behind.
@NullMarked
package lt.incorpore.proof.canary;

import org.jspecify.annotations.NullMarked;
