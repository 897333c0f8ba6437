package lt.incorpore.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import org.jspecify.annotations.Nullable;

/// Finds codes that the taxonomy does not know, and says which known ones are nearest.
@ApplicationScoped
public class CheckCodes {

    private static final int PROPOSALS = 3;

    /// Findings after which no more nearest names are looked for: a long list of nonsense must not cost seconds.
    private static final int GENEROUS = 10;

    private final Taxonomy taxonomy;

    CheckCodes(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// An occupation must be named, by its ESCO URI.
    ///
    /// @param near what may have been meant, most likely first; may be none
    public void occupationMissing(String pointer, List<Concept> near, List<Finding> findings) {
        var finding = unknown(pointer, "occupation_missing", null, near);
        findings.add(near.isEmpty() ? finding.with("near", "none") : finding);
    }

    /// @return whether the taxonomy knows the ESCO URI
    public boolean occupation(String pointer, @Nullable String uri, List<Finding> findings) {
        if (uri == null) {
            findings.add(Finding.error(pointer, "occupation_unnamed"));
            return false;
        }
        if (taxonomy.occupation(uri).isEmpty()) {
            findings.add(unknown(
                    pointer,
                    "occupation_unknown",
                    uri,
                    patient(findings) ? taxonomy.nearestOccupations(uri, PROPOSALS) : List.of()));
            return false;
        }
        return true;
    }

    /// An ISCO-08 unit group, four digits.
    public void unitGroup(String pointer, String code, List<Finding> findings) {
        if (code.length() != 4 || taxonomy.iscoGroup(code).isEmpty()) {
            var known = taxonomy.occupations().stream()
                    .map(Occupation::iscoGroup)
                    .distinct()
                    .toList();
            findings.add(Nearest.to(code, known).finding(pointer, "isco_unknown"));
        }
    }

    /// A skill's ESCO URI, each once.
    public void skill(String pointer, @Nullable String uri, Set<String> seen, List<Finding> findings) {
        if (uri == null) {
            findings.add(Finding.error(pointer + "/skill", "skill_missing"));
        } else if (taxonomy.skill(uri).isEmpty()) {
            findings.add(unknown(
                    pointer + "/skill",
                    "skill_unknown",
                    uri,
                    patient(findings) ? taxonomy.nearestSkills(uri, PROPOSALS) : List.of()));
        } else if (!seen.add(uri)) {
            findings.add(Finding.error(pointer, "twice").rejecting(uri));
        }
    }

    /// A municipality's two-digit code. A name in its place is answered with the code that belongs to it.
    public void municipality(String pointer, String code, List<Finding> findings) {
        if (taxonomy.municipality(code).isPresent()) {
            return;
        }
        var codes = taxonomy.municipalities().stream().map(Municipality::code).toList();
        var finding = Nearest.to(code, codes).finding(pointer, "place_unknown");
        findings.add(taxonomy.municipalityNamed(code)
                .map(named -> finding.with("near", named.code() + " " + named.name(Lang.LT))
                        .suggesting(named.code()))
                .orElse(finding));
    }

    /// A language's BCP 47 code.
    public void language(String pointer, String code, List<Finding> findings) {
        if (taxonomy.language(code).isEmpty()) {
            var known = taxonomy.languages().stream().map(Language::code).toList();
            findings.add(Nearest.to(code, known).finding(pointer, "language_unknown"));
        }
    }

    /// Languages with their levels: each known, each once, each with something said.
    public void languages(String pointer, List<LanguageLevels> languages, List<Finding> findings) {
        var seen = new HashSet<String>();
        for (var i = 0; i < languages.size(); i++) {
            var levels = languages.get(i);
            var place = pointer + "/" + i;
            if (levels.language() == null) {
                findings.add(Finding.error(place + "/language", "language_missing"));
            } else {
                language(place + "/language", levels.language(), findings);
                if (!seen.add(levels.language())) {
                    findings.add(Finding.error(place, "twice").rejecting(levels.language()));
                }
            }
            if (levels.saysNothing()) {
                findings.add(Finding.error(place, "level_missing").suggesting("{\"speaking\":\"A2\"}"));
            }
        }
    }

    private static boolean patient(List<Finding> findings) {
        return findings.size() < GENEROUS;
    }

    private Finding unknown(String pointer, String code, @Nullable String rejected, List<? extends Concept> near) {
        var names = near.stream()
                .map(concept -> taxonomy.name(concept, Lang.LT) + " <" + concept.uri() + ">")
                .toList();
        return Finding.error(pointer, code)
                .with("near", String.join("; ", names))
                .rejecting(rejected)
                .suggesting(near.isEmpty() ? null : near.getFirst().uri());
    }
}
