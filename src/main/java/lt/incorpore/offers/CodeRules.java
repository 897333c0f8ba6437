package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.CheckCodes;
import lt.incorpore.taxonomy.Municipality;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.linking.LinkTitles;
import org.jspecify.annotations.Nullable;

/// What the taxonomy must know: occupation, group, place, languages, skills.
@ApplicationScoped
class CodeRules {

    private static final int PROPOSALS = 3;
    private static final int MOST_SKILLS = 40;
    /// Bound of the matching core: sixteen essential skills, or more of lesser weight.
    private static final int MOST_WEIGHT = 64;

    private static final int HEAVIEST = 4;
    private static final int MOST_LANGUAGES = 8;

    /// Degrees of latitude, about 80 km: no municipality reaches so far from its centre.
    private static final double WIDEST_MUNICIPALITY = 0.72;
    private static final int MOST_TEAM_LANGUAGES = 20;

    private final CheckCodes codes;
    private final Taxonomy taxonomy;
    private final LinkTitles link;

    CodeRules(CheckCodes codes, Taxonomy taxonomy, LinkTitles link) {
        this.codes = codes;
        this.taxonomy = taxonomy;
        this.link = link;
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
            var title = draft.title();
            codes.occupationMissing(
                    "/occupation", title == null ? List.of() : link.propose(title, PROPOSALS), findings);
            return;
        }
        if (group != null) {
            codes.unitGroup("/iscoGroup", group, findings);
        }
        if (uri != null && codes.occupation("/occupation", uri, findings) && group != null) {
            taxonomy.occupation(uri)
                    .filter(occupation -> !occupation.iscoGroup().equals(group))
                    .ifPresent(occupation -> findings.add(Finding.error("/iscoGroup", "isco_contradicts")
                            .rejecting(group)
                            .suggesting(occupation.iscoGroup())));
        }
    }

    private void place(OfferContent draft, List<Finding> findings) {
        var place = draft.place();
        if (place == null || place.municipality() == null) {
            if (draft.remote() != Remote.FULLY) {
                findings.add(Finding.error("/place/municipality", "place_missing"));
            }
        } else {
            codes.municipality("/place/municipality", place.municipality(), findings);
        }
        if (place != null) {
            degrees("/place/latitude", place.latitude(), 85, findings);
            degrees("/place/longitude", place.longitude(), 180, findings);
            if ((place.latitude() == null) != (place.longitude() == null)) {
                findings.add(Finding.error("/place", "point_incomplete"));
            }
            elsewhere(place, findings);
        }
    }

    private void elsewhere(OfferContent.Place place, List<Finding> findings) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        if (latitude == null || longitude == null || place.municipality() == null) {
            return;
        }
        taxonomy.municipality(place.municipality())
                .filter(town -> isElsewhere(town, latitude, longitude))
                .ifPresent(town -> findings.add(Finding.error("/place/latitude", "point_elsewhere")
                        .rejecting(latitude + ", " + longitude)
                        .suggesting(town.latitude() + ", " + town.longitude())));
    }

    static boolean isElsewhere(Municipality town, double latitude, double longitude) {
        var eastwards = (longitude - town.longitude()) * Math.cos(Math.toRadians(town.latitude()));
        return Math.hypot(latitude - town.latitude(), eastwards) > WIDEST_MUNICIPALITY;
    }

    private static void degrees(String pointer, @Nullable Double value, int most, List<Finding> findings) {
        if (value != null && !(Math.abs(value) <= most)) {
            findings.add(Bounds.outside(pointer, value, -most, most));
        }
    }

    private void languages(OfferContent draft, List<Finding> findings) {
        Bounds.count("/teamLanguages", draft.teamLanguages().size(), MOST_TEAM_LANGUAGES, findings);
        for (var i = 0; i < draft.teamLanguages().size(); i++) {
            codes.language("/teamLanguages/" + i, draft.teamLanguages().get(i), findings);
        }
        if (draft.language() != null) {
            codes.language("/language", draft.language(), findings);
        }
        Bounds.count("/languages", draft.languages().size(), MOST_LANGUAGES, findings);
        codes.languages("/languages", draft.languages(), findings);
    }

    private void skills(OfferContent draft, List<Finding> findings) {
        Bounds.count("/skills", draft.skills().size(), MOST_SKILLS, findings);
        var seen = new HashSet<String>();
        var weight = 0;
        for (var i = 0; i < draft.skills().size(); i++) {
            var need = draft.skills().get(i);
            codes.skill("/skills/" + i, need.skill(), seen, findings);
            Bounds.number("/skills/" + i + "/weight", need.weight(), 1, HEAVIEST, findings);
            weight += Math.clamp(need.weightOrDefault(), 1, HEAVIEST);
        }
        if (weight > MOST_WEIGHT) {
            findings.add(Finding.error("/skills", "skills_weigh_too_much")
                    .with("weight", weight)
                    .with("most", MOST_WEIGHT));
        }
    }
}
