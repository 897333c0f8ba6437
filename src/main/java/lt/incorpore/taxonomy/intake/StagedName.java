package lt.incorpore.taxonomy.intake;

/// A name as a file gives it.
///
/// @param uri       of the concept, known or not
/// @param lang      BCP 47 tag, lower case
/// @param preferred the one to show; where several files give one, the latest edition's is taken
public record StagedName(String uri, String lang, String text, boolean preferred) {}
