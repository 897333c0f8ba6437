/// Saved searches: a jobseeker's key keeps them, and who gives an address and confirms it gets at most one mail a
/// day, with each hit once. One tap ends it.
@NullMarked
package lt.incorpore.feeds.alerts;

import org.jspecify.annotations.NullMarked;
