/// Positive action: programmes with a legal basis that somebody opened for a time. None exists until then. Who
/// takes part is sealed, stands on the person's own yes, and is no input of any score, list or filter.
@NullMarked
package lt.incorpore.privacy.programmes;

import org.jspecify.annotations.NullMarked;
