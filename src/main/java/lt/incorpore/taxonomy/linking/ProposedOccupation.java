package lt.incorpore.taxonomy.linking;

import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.linking.OccupationLinks.LinkedOccupation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An occupation that a title may mean.
///
/// @param isco         ISCO-08 unit group
/// @param name         in the reader's language, where it is known there
/// @param nameLanguage what `name` is written in
/// @param confidence   how likely it is meant, per cent
/// @param score        what they are ordered by, thousandths
/// @param matched      the name, in any language, that is most like the title
@Schema(name = "OccupationLink")
public record ProposedOccupation(
        String uri, String isco, String name, String nameLanguage, int confidence, int score, MatchedName matched) {

    /// @param text     as the classification has it
    /// @param language BCP 47
    @Schema(name = "MatchedName")
    public record MatchedName(String text, String language) {}

    static ProposedOccupation of(LinkedOccupation linked, Taxonomy taxonomy, Lang lang) {
        var name = taxonomy.shownName(linked.occupation(), lang);
        return new ProposedOccupation(
                linked.occupation().uri(),
                linked.occupation().iscoGroup(),
                name.text(),
                name.lang(),
                linked.confidence(),
                linked.score(),
                new MatchedName(linked.matched().text(), linked.matched().lang()));
    }
}
