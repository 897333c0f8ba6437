/// Conditional requests (RFC 9110, 13) and preferences (RFC 7240): nothing is sent twice, and nobody writes over what
/// another has just changed.
@NullMarked
package lt.incorpore.platform.conditions;

import org.jspecify.annotations.NullMarked;
