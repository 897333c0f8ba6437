/// Organisations that offer work or help to find it, and the keys they are given.
@NullMarked
package lt.incorpore.partners;

import org.jspecify.annotations.NullMarked;
