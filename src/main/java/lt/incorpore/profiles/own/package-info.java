/// What belongs to a person beside matching facts, for the person: how to be reached, consents, who looked,
/// everything as one file, a pause.
@NullMarked
package lt.incorpore.profiles.own;

import org.jspecify.annotations.NullMarked;
