/// Links titles in people's words to occupations and unit groups, and sentences to skills, by the words of the loaded
/// classification: no model file, no network. Everything is deterministic and held in memory.
@NullMarked
package lt.incorpore.taxonomy.linking;

import org.jspecify.annotations.NullMarked;
