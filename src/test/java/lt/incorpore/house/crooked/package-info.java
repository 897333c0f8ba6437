/// A house in which every rule of the real one is broken once, so that each rule is seen to fail.
@NullMarked
package lt.incorpore.house.crooked;

import org.jspecify.annotations.NullMarked;
