/// Copies of the database that can be taken while the service runs, and the way back. Nobody who was erased comes
/// back.
@NullMarked
package lt.incorpore.privacy.backup;

import org.jspecify.annotations.NullMarked;
