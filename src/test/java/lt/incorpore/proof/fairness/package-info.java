/// Is everybody shown alike? Measures of exposure with what chance alone would do beside them, and a court that tries
/// planted biases.
@NullMarked
package lt.incorpore.proof.fairness;

import org.jspecify.annotations.NullMarked;
