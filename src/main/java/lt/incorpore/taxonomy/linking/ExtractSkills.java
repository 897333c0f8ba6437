package lt.incorpore.taxonomy.linking;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.linking.SkillLinks.LinkedSkill;
import org.jspecify.annotations.Nullable;

/// Proposes the skills that a text asks for. What it needs is read when first asked, and after each import again.
@ApplicationScoped
public class ExtractSkills {

    private final Taxonomy taxonomy;
    private final AgroalDataSource database;
    private volatile @Nullable SkillLinks links;

    ExtractSkills(Taxonomy taxonomy, AgroalDataSource database) {
        this.taxonomy = taxonomy;
        this.database = database;
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
        var read = new SkillLinks(taxonomy, descriptions());
        links = read;
        return read;
    }

    private Map<String, Map<Integer, String>> descriptions() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var descriptions = new HashMap<String, Map<Integer, String>>();
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT lang, concept, text FROM concept_descriptions")) {
                while (rows.next()) {
                    descriptions
                            .computeIfAbsent(rows.getString(1), lang -> new HashMap<>())
                            .put(rows.getInt(2), rows.getString(3));
                }
            }
            return descriptions;
        });
    }
}
