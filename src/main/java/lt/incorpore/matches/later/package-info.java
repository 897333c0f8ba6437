/// Carrying on later, without an account and with nothing on the phone: answers and offers are kept under a code of
/// four words, only when somebody asks for it.
@NullMarked
package lt.incorpore.matches.later;

import org.jspecify.annotations.NullMarked;
