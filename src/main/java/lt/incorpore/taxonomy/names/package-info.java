/// Finds a name that is nearly known: many names packed into little memory, and which of them share letters with a
/// word.
@NullMarked
package lt.incorpore.taxonomy.names;

import org.jspecify.annotations.NullMarked;
