package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Nearest;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// What the taxonomy must know: occupation, group, place, languages, skills. An unknown code is answered with the nearest.
@ApplicationScoped
class CodeRules {

    private static final int PROPOSALS = 3;
    private static final int MOST_SKILLS = 40;
    /// Bound of the matching core: sixteen essential skills, or more of lesser weight.
    private static final int MOST_WEIGHT = 64;

    private static final int MOST_LANGUAGES = 8;

    private final Taxonomy taxonomy;

    CodeRules(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    void check(OfferContent draft, List<Finding> findings) {
        occupation(draft, findings);
        place(draft, findings);
        languages(draft, findings);
        skills(draft, findings);
    }

    private void occupation(OfferContent draft, List<Finding> findings) {
        var uri = draft.occupation();
        var group = draft.iscoGroup();
        if (uri == null && group == null) {
            var near = draft.title() == null
                    ? List.<Concept>of()
                    : taxonomy.nearestOccupations(draft.title(), PROPOSALS);
            findings.add(unknown("/occupation", "occupation_missing", null, near));
            return;
        }
        if (group != null && (group.length() != 4 || taxonomy.iscoGroup(group).isEmpty())) {
            var known = taxonomy.occupations().stream()
                    .map(o -> o.iscoGroup())
                    .distinct()
                    .toList();
            findings.add(Nearest.to(group, known).finding("/iscoGroup", "isco_unknown"));
        }
        if (uri == null) {
            return;
        }
        var occupation = taxonomy.occupation(uri);
        if (occupation.isEmpty()) {
            findings.add(unknown("/occupation", "occupation_unknown", uri, taxonomy.nearestOccupations(uri, PROPOSALS)));
        } else if (group != null && !group.equals(occupation.get().iscoGroup())) {
            findings.add(Finding.error("/iscoGroup", "isco_contradicts")
                    .rejecting(group)
                    .suggesting(occupation.get().iscoGroup()));
        }
    }

    private void place(OfferContent draft, List<Finding> findings) {
        var place = draft.place();
        if (place == null || place.municipality() == null) {
            if (draft.remote() != Remote.FULLY) {
                findings.add(Finding.error("/place/municipality", "place_missing"));
            }
        } else if (taxonomy.municipality(place.municipality()).isEmpty()) {
            findings.add(unknownPlace(place.municipality()));
        }
        if (place != null) {
            degrees("/place/latitude", place.latitude(), 90, findings);
            degrees("/place/longitude", place.longitude(), 180, findings);
            if ((place.latitude() == null) != (place.longitude() == null)) {
                findings.add(Finding.error("/place", "point_incomplete"));
            }
        }
    }

    private Finding unknownPlace(String asked) {
        var named = taxonomy.municipalityNamed(asked).map(Municipality::code);
        var codes = taxonomy.municipalities().stream().map(Municipality::code).toList();
        var finding = Nearest.to(asked, codes).finding("/place/municipality", "place_unknown");
        return named.map(finding::suggesting).orElse(finding);
    }

    private static void degrees(String pointer, @Nullable Double value, int most, List<Finding> findings) {
        if (value != null && !(Math.abs(value) <= most)) {
            findings.add(Finding.error(pointer, "out_of_range")
                    .with("from", -most)
                    .with("to", most)
                    .rejecting(value));
        }
    }

    private void languages(OfferContent draft, List<Finding> findings) {
        for (var i = 0; i < draft.teamLanguages().size(); i++) {
            language("/teamLanguages/" + i, draft.teamLanguages().get(i), findings);
        }
        if (draft.language() != null) {
            language("/language", draft.language(), findings);
        }
        tooMany("/languages", draft.languages().size(), MOST_LANGUAGES, findings);
        var seen = new HashSet<String>();
        for (var i = 0; i < draft.languages().size(); i++) {
            var need = draft.languages().get(i);
            var pointer = "/languages/" + i;
            if (need.language() == null) {
                findings.add(Finding.error(pointer + "/language", "language_missing"));
            } else {
                language(pointer + "/language", need.language(), findings);
                if (!seen.add(need.language())) {
                    findings.add(Finding.error(pointer, "twice").rejecting(need.language()));
                }
            }
            if (need.saysNothing()) {
                findings.add(Finding.error(pointer, "level_missing").suggesting("{\"speaking\":\"A2\"}"));
            }
        }
    }

    private void language(String pointer, String code, List<Finding> findings) {
        if (taxonomy.language(code).isEmpty()) {
            var known = taxonomy.languages().stream().map(l -> l.code()).toList();
            findings.add(Nearest.to(code, known).finding(pointer, "language_unknown"));
        }
    }

    private void skills(OfferContent draft, List<Finding> findings) {
        tooMany("/skills", draft.skills().size(), MOST_SKILLS, findings);
        var seen = new HashSet<String>();
        var weight = 0;
        for (var i = 0; i < draft.skills().size(); i++) {
            var need = draft.skills().get(i);
            var pointer = "/skills/" + i;
            var uri = need.skill();
            if (uri == null) {
                findings.add(Finding.error(pointer + "/skill", "skill_missing"));
            } else if (taxonomy.skill(uri).isEmpty()) {
                findings.add(unknown(
                        pointer + "/skill", "skill_unknown", uri, taxonomy.nearestSkills(uri, PROPOSALS)));
            } else if (!seen.add(uri)) {
                findings.add(Finding.error(pointer, "twice").rejecting(uri));
            }
            if (need.weight() != null && (need.weight() < 1 || need.weight() > 4)) {
                findings.add(Finding.error(pointer + "/weight", "out_of_range")
                        .with("from", 1)
                        .with("to", 4)
                        .rejecting(need.weight())
                        .suggesting(Integer.toString(Math.clamp(need.weight(), 1, 4))));
            }
            weight += Math.clamp(need.weightOrDefault(), 1, 4);
        }
        if (weight > MOST_WEIGHT) {
            findings.add(Finding.error("/skills", "skills_weigh_too_much")
                    .with("weight", weight)
                    .with("most", MOST_WEIGHT));
        }
    }

    private static void tooMany(String pointer, int count, int most, List<Finding> findings) {
        if (count > most) {
            findings.add(Finding.error(pointer, "too_many").with("most", most).with("count", count));
        }
    }

    private Finding unknown(String pointer, String code, @Nullable String rejected, List<? extends Concept> near) {
        var names = near.stream().map(c -> taxonomy.name(c, Lang.LT) + " <" + c.uri() + ">").toList();
        return Finding.error(pointer, code)
                .with("near", String.join("; ", names))
                .rejecting(rejected)
                .suggesting(near.isEmpty() ? null : near.getFirst().uri());
    }
}
