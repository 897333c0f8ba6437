/// The invented world that a first start shows: employers, offers and profiles that nobody should take for real
/// ones. It is made only beside the embedded database, never in a database of one's own.
@NullMarked
package lt.incorpore.demo;

import org.jspecify.annotations.NullMarked;
