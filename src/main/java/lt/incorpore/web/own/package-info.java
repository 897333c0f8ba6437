/// Pages of a person about what is kept of them: who looked, what they agreed to, who helped, from whom they hide.
@NullMarked
package lt.incorpore.web.own;

import org.jspecify.annotations.NullMarked;
