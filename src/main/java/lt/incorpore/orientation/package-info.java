/// Orientation: skills from life, interests, the occupations that fit both, and the steps towards one. Works without an
/// account; nothing that is sent is kept unless the person wants it.
@NullMarked
package lt.incorpore.orientation;

import org.jspecify.annotations.NullMarked;
