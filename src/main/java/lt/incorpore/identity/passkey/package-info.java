/// Passkeys: a key that the device keeps and opens for its owner alone. Nothing to type, nothing to fish for.
@NullMarked
package lt.incorpore.identity.passkey;

import org.jspecify.annotations.NullMarked;
