/// Keys to one's own profile: which there are, and how to end them.
@NullMarked
package lt.incorpore.identity.own;

import org.jspecify.annotations.NullMarked;
