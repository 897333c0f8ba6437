package lt.incorpore.taxonomy;

/// @param lang      BCP 47 tag, lower case; any language, not only those the service speaks
/// @param preferred the one to show in that language
public record Name(String lang, String text, boolean preferred) {}
