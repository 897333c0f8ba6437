/// The index of open offers: what it holds, where it lies, how it is asked, and how it stays in step with the database.
@NullMarked
package lt.incorpore.search.index;

import org.jspecify.annotations.NullMarked;
