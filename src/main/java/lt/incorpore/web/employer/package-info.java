/// The employer's side: posting an offer with every finding at its field, people for it, and whether it still stands.
@NullMarked
package lt.incorpore.web.employer;

import org.jspecify.annotations.NullMarked;
