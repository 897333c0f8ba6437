/// Occupations, skills, languages and places: their codes, their names in each language and how close they are.
/// Sources: ESCO and ISCO-08, the EU list of local administrative units, BCP 47, CEFR, ISCED 2011.
@NullMarked
package lt.incorpore.taxonomy;

import org.jspecify.annotations.NullMarked;
