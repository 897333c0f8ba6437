/// Printed cards: words or a picture that a camera reads, and a PIN. No telephone, no e-mail, nothing to install.
@NullMarked
package lt.incorpore.identity.card;

import org.jspecify.annotations.NullMarked;
