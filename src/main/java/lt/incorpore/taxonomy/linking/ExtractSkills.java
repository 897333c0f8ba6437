package lt.incorpore.taxonomy.linking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.esco.ReadDescriptions;
import lt.incorpore.taxonomy.linking.SkillLinks.LinkedSkill;
import org.jspecify.annotations.Nullable;

/// Proposes the skills that a text asks for. What it needs is read when first asked, and after each import again.
@ApplicationScoped
public class ExtractSkills {

    private final Taxonomy taxonomy;
    private final ReadDescriptions descriptions;
    private volatile @Nullable SkillLinks links;

    ExtractSkills(Taxonomy taxonomy, ReadDescriptions descriptions) {
        this.taxonomy = taxonomy;
        this.descriptions = descriptions;
    }

    /// @param text in any language that skills have names in
    List<LinkedSkill> from(String text, int most) {
        var known = links;
        return (known == null ? renew() : known).find(text, most);
    }

    /// As [#from], ready to be shown: for an employer to confirm or drop.
    public List<ProposedSkill> propose(String text, Lang lang, int most) {
        return from(text, most).stream()
                .map(linked -> {
                    var name = taxonomy.shownName(linked.skill(), lang);
                    return new ProposedSkill(
                            linked.skill().uri(),
                            name.text(),
                            name.lang(),
                            linked.confidence(),
                            text.substring(linked.start(), linked.end()),
                            linked.start(),
                            linked.end());
                })
                .toList();
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        var known = links;
        if (known != null && known.generation() != taxonomy.generation()) {
            renew();
        }
    }

    private synchronized SkillLinks renew() {
        var known = links;
        if (known != null && known.generation() == taxonomy.generation()) {
            return known;
        }
        var read = new SkillLinks(taxonomy, descriptions.all(false), descriptions.all(true));
        links = read;
        return read;
    }
}
