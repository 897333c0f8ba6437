/// Contact by consent: an employer asks the person behind a card, the person sees who asks and for which offer and
/// chooses what is shown, for how long it is shown is limited, and it ends when the person takes it back.
@NullMarked
package lt.incorpore.applications;

import org.jspecify.annotations.NullMarked;
