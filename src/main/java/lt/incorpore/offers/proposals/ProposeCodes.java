package lt.incorpore.offers.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.linking.ExtractSkills;
import lt.incorpore.taxonomy.linking.LinkTitles;
import lt.incorpore.taxonomy.linking.ProposedOccupation;
import lt.incorpore.taxonomy.linking.ProposedSkill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Reads a draft's words and proposes codes that it does not have yet. The employer takes them or leaves them.
@ApplicationScoped
public class ProposeCodes {

    private static final int MOST = 5;
    private static final int MOST_SKILLS = 10;
    /// What a text begins with tells enough.
    private static final int LONGEST_READ = 5_000;

    private final LinkTitles titles;
    private final ExtractSkills skills;

    ProposeCodes(LinkTitles titles, ExtractSkills skills) {
        this.titles = titles;
        this.skills = skills;
    }

    /// @param occupations that the title may mean, most likely first; none where one is given
    /// @param skills      that the text asks for and the draft does not name, most likely first; places count in
    ///                    title, line break, description
    @Schema(name = "OfferProposals")
    public record Proposals(List<ProposedOccupation> occupations, List<ProposedSkill> skills) {}

    public Proposals of(OfferContent draft, Lang lang) {
        var title = draft.title();
        var occupations = draft.occupation() == null && title != null && !title.isBlank()
                ? titles.propose(title, lang, MOST)
                : List.<ProposedOccupation>of();
        var text = Stream.of(draft.title(), draft.description())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n"));
        return new Proposals(occupations, text.isEmpty() ? List.of() : skills(draft, text, lang));
    }

    private List<ProposedSkill> skills(OfferContent draft, String text, Lang lang) {
        var read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        return skills.propose(read, lang, MOST_SKILLS + draft.skills().size()).stream()
                .filter(proposed ->
                        draft.skills().stream().noneMatch(need -> proposed.uri().equals(need.skill())))
                .limit(MOST_SKILLS)
                .toList();
    }
}
