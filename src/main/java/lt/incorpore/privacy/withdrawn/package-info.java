/// What was taken back, written outside the database, so that a backup that is put back takes none of it away.
@NullMarked
package lt.incorpore.privacy.withdrawn;

import org.jspecify.annotations.NullMarked;
