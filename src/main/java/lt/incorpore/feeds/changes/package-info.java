/// The change feed: a snapshot of all open offers, and from there every change in order, nothing lost and nothing
/// twice.
@NullMarked
package lt.incorpore.feeds.changes;

import org.jspecify.annotations.NullMarked;
