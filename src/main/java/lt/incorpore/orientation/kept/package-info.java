/// What a person wants to be kept of their orientation, beside their profile.
@NullMarked
package lt.incorpore.orientation.kept;

import org.jspecify.annotations.NullMarked;
