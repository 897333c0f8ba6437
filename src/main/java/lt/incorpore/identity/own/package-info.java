/// Keys to one's own profile: which there are, how to end them, and whether one ended while its holder waited.
@NullMarked
package lt.incorpore.identity.own;

import org.jspecify.annotations.NullMarked;
