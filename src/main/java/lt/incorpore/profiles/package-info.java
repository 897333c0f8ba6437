/// A jobseeker's matching facts: what a person can, wishes and may, in codes and answers. No name, contact, origin,
/// nationality, status or free text is in this room: what is not here cannot leak and cannot move a score.
@NullMarked
package lt.incorpore.profiles;

import org.jspecify.annotations.NullMarked;
