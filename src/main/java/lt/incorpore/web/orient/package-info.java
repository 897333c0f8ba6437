/// Pages of orientation: skills from life, interests, occupations that fit, the way to one, and rights.
@NullMarked
package lt.incorpore.web.orient;

import org.jspecify.annotations.NullMarked;
