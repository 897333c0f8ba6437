/// In Corpore: find work, offer work, and see why. Each folder below this one is a room; see `docs/house.md`.
@NullMarked
package lt.incorpore;

import org.jspecify.annotations.NullMarked;
