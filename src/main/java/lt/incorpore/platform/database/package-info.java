/// The database: the server of our own, what is asked of another one, and who may do what in either.
@NullMarked
package lt.incorpore.platform.database;

import org.jspecify.annotations.NullMarked;
