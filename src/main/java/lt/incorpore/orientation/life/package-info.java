/// Skills from life: cards of paid and unpaid work, and the skills that speak from the answers.
@NullMarked
package lt.incorpore.orientation.life;

import org.jspecify.annotations.NullMarked;
