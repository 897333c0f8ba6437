package lt.incorpore.taxonomy.esco;

import lt.incorpore.taxonomy.intake.Edition;

/// A file of ESCO whose kind is known.
///
/// @param lang      BCP 47 tag, lower case; empty where the kind has no language
/// @param isRelease whether occupations and skills lie side by side, so that the file says which concepts there are;
///                  else it only names concepts of a release
record EscoFile(SourceFile source, EscoKind kind, String lang, boolean isRelease, Edition edition) {

    String shownAs() {
        return source.shownAs();
    }
}
