/// What stops a thief who is inside: a viewer sees so many people a day and no more, and whoever comes to the end
/// of it, or touches a profile of nobody, is noticed at once. And whom a person hides from.
@NullMarked
package lt.incorpore.privacy.guard;

import org.jspecify.annotations.NullMarked;
