/// Reads the files of ESCO, the classification of European skills, competences, qualifications and occupations, as the
/// European Commission gives them out (Decision 2011/833/EU): zips or folders of CSV files, any release, any language.
@NullMarked
package lt.incorpore.taxonomy.esco;

import org.jspecify.annotations.NullMarked;
