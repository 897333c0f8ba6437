/// The ground every other room stands on: problems (RFC 9457), the caller, words, paging, the clock, the command line
/// and the embedded database. It knows no word of the domain.
@NullMarked
package lt.incorpore.platform;

import org.jspecify.annotations.NullMarked;
