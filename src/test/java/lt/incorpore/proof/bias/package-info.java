/// A court for biases: each is planted into the real source, compiled, and has to be caught.
@NullMarked
package lt.incorpore.proof.bias;

import org.jspecify.annotations.NullMarked;
