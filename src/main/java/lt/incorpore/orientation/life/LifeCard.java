package lt.incorpore.orientation.life;

import java.util.List;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.taxonomy.LocalNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A picture of work that people do, paid or not: "Did you do this?"
///
/// @param id      also the name of its picture
/// @param group   which cards stand together
/// @param surely  ESCO URIs of skills without which nobody does it
/// @param partly  ESCO URIs of skills that whoever does it much has too
public record LifeCard(String id, Group group, List<String> surely, List<String> partly, LocalNames text) {

    /// Cards that are shown together, in this order.
    @Schema(name = "LifeCardGroup")
    public enum Group {
        PEOPLE,
        FOOD,
        HOME,
        CLOTHES,
        TRADE,
        BUILDING,
        HANDS,
        WHEELS,
        LAND,
        WORK,
        WORDS
    }

    /// What somebody says of a card. No dates, no firms, no papers are asked for.
    @Schema(name = "LifeCardAnswer")
    public enum Answer {
        YES,
        A_BIT,
        NO
    }

    public LifeCard {
        surely = List.copyOf(surely);
        partly = List.copyOf(partly);
    }

    /// The skills that speak from an answer. Having done it is an example from life; having done a bit of it is a
    /// claim, and so is what usually goes with it. A no says nothing of a skill that may come from elsewhere.
    List<KnownSkill> skills(Answer answer) {
        return switch (answer) {
            case YES ->
                java.util.stream.Stream.concat(
                                known(surely, Evidence.EXEMPLIFIED).stream(), known(partly, Evidence.CLAIMED).stream())
                        .toList();
            case A_BIT -> known(surely, Evidence.CLAIMED);
            case NO -> List.of();
        };
    }

    private static List<KnownSkill> known(List<String> skills, Evidence evidence) {
        return skills.stream().map(skill -> new KnownSkill(skill, evidence)).toList();
    }
}
