/// The screen of job offers: finds wording that discriminates and signs of exploitation in what an advertisement says.
///
/// Words and patterns are data, one file a language in `src/main/resources/law/screen`; how a file is written stands at
/// [lt.incorpore.law.screen.Lexicon]. Text is folded before it is read, so that look-alike letters, spaces between
/// letters and the like change nothing. A rule never decides alone about a person: it blocks a draft, which can be
/// mended, or asks for a person to look.
@NullMarked
package lt.incorpore.law.screen;

import org.jspecify.annotations.NullMarked;
