package lt.incorpore.taxonomy.linking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A skill that a text asks for.
///
/// @param name         in the reader's language, where it is known there
/// @param nameLanguage what `name` is written in
/// @param confidence   how likely the text asks for it, per cent
/// @param words        that show it, as they stand in the text
/// @param start        of these words, in characters from 0
/// @param end          after them
@Schema(name = "ProposedSkill")
public record ProposedSkill(
        String uri, String name, String nameLanguage, int confidence, String words, int start, int end) {}
