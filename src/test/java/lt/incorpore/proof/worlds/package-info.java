/// Two worlds that differ only in what somebody may not know look alike to them, byte for byte.
@NullMarked
package lt.incorpore.proof.worlds;

import org.jspecify.annotations.NullMarked;
