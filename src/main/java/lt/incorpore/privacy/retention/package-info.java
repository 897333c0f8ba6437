/// What is kept for a time goes when its time is over: one job, one plan, and a test that holds the data map
/// against it.
@NullMarked
package lt.incorpore.privacy.retention;

import org.jspecify.annotations.NullMarked;
