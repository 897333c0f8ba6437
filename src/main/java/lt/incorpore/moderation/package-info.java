/// People decide about offers that are held: a queue for stewards, decisions that are kept, appeals and reports.
///
/// Rules put offers aside and never reject one: a person does, says why, and hears the owner's appeal.
@NullMarked
package lt.incorpore.moderation;

import org.jspecify.annotations.NullMarked;
