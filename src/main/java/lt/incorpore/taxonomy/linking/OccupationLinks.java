package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.incorpore.taxonomy.IscoGroup;
import lt.incorpore.taxonomy.Name;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Which occupations and unit groups a title may mean, in whichever language it is written: each language's names
/// answer for themselves, and what names an occupation best speaks for it. So a Polish title finds an occupation
/// that is then shown by its Lithuanian name. Never changes once built.
public final class OccupationLinks {

    /// A title that shares less than this with the best name means something else.
    private static final float LEAST_CLOSE = 0.2f;

    private final long generation;
    private final Map<String, TitleIndex> byLanguage = new LinkedHashMap<>();
    private final List<Occupation> occupations;
    private final List<String> unitGroups;

    private OccupationLinks(Taxonomy taxonomy, Map<String, Map<Integer, String>> descriptions) {
        generation = taxonomy.generation();
        occupations = List.copyOf(taxonomy.occupations());
        unitGroups = taxonomy.iscoGroups().stream()
                .map(IscoGroup::code)
                .filter(code -> code.length() == 4)
                .sorted()
                .toList();
        var names = new HashMap<String, List<TitleName>>();
        for (var owner = 0; owner < occupations.size(); owner++) {
            for (var name : taxonomy.names(occupations.get(owner))) {
                names.computeIfAbsent(name.lang(), lang -> new ArrayList<>())
                        .add(new TitleName(owner, name.text(), name.preferred()));
            }
        }
        for (var group = 0; group < unitGroups.size(); group++) {
            var owner = occupations.size() + group;
            var known = taxonomy.iscoGroup(unitGroups.get(group)).orElseThrow();
            known.names().byTag().forEach((lang, text) -> {
                var others = names.get(lang);
                if (others != null) {
                    others.add(new TitleName(owner, text, true));
                }
            });
        }
        names.keySet().stream().sorted().forEach(lang -> {
            var owners = owners(lang, taxonomy, descriptions.getOrDefault(lang, Map.of()));
            byLanguage.put(lang, new TitleIndex(lang, names.getOrDefault(lang, List.of()), owners));
        });
    }

    /// Reads all names of a taxonomy: some seconds for ESCO with several languages.
    ///
    /// @param descriptions of occupations, by language and number
    static OccupationLinks of(Taxonomy taxonomy, Map<String, Map<Integer, String>> descriptions) {
        return new OccupationLinks(taxonomy, descriptions);
    }

    /// Of the taxonomy that it was built from.
    long generation() {
        return generation;
    }

    /// @param occupations best first
    /// @param groups      unit groups, best first; not always those of the occupations
    public record Links(List<LinkedOccupation> occupations, List<LinkedGroup> groups) {}

    /// @param confidence how likely it is meant, in per cent, if it is any that is known
    /// @param score      for ordering, in thousandths of the most there can be
    /// @param matched    the name that speaks for it
    public record LinkedOccupation(Occupation occupation, int confidence, int score, Name matched) {}

    /// @param code       ISCO-08, four digits
    /// @param confidence as of [LinkedOccupation]
    public record LinkedGroup(String code, int confidence) {}

    /// @param title in any language whose names are known, of any length; the first 200 characters count
    /// @param most  how many of each kind
    /// @return nothing when no name is at all like it
    public Links find(String title, int most) {
        var best = new Best(occupations.size(), unitGroups.size());
        var asked = title.length() > 200 ? title.substring(0, 200) : title;
        byLanguage.forEach((lang, index) -> best.take(lang, index, index.fits(asked)));
        return new Links(best.occupations(most), best.groups(most));
    }

    private List<TitleName.Owner> owners(String lang, Taxonomy taxonomy, Map<Integer, String> described) {
        var owners = new ArrayList<TitleName.Owner>();
        for (var occupation : occupations) {
            var elsewhere = taxonomy.names(occupation).stream()
                    .filter(name -> !name.lang().equals(lang))
                    .map(Name::text)
                    .collect(Collectors.joining("\n"));
            var description = described.getOrDefault(occupation.number(), "");
            owners.add(new TitleName.Owner(occupation.iscoGroup(), false, description, elsewhere));
        }
        unitGroups.forEach(code -> owners.add(new TitleName.Owner(code, true)));
        return owners;
    }

    /// The best that the languages say, gathered for one title.
    private final class Best {

        private final float[] scores;
        private final @Nullable Name[] names;
        private final float[] close;
        private float[] groups;
        private float closest;

        Best(int occupations, int unitGroups) {
            scores = new float[occupations];
            names = new Name[occupations];
            close = new float[occupations];
            groups = new float[unitGroups];
            Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        }

        void take(String lang, TitleIndex index, TitleIndex.Fits fits) {
            var closestHere = 0f;
            for (var name = 0; name < fits.byName().length; name++) {
                var known = index.names().get(name);
                closestHere = Math.max(closestHere, fits.close()[name]);
                if (known.owner() < scores.length && fits.byName()[name] > scores[known.owner()]) {
                    scores[known.owner()] = fits.byName()[name];
                    close[known.owner()] = fits.close()[name];
                    names[known.owner()] = new Name(lang, known.text(), known.preferred());
                }
            }
            // Every index has all unit groups, sorted as here. The title's language knows best which it is.
            if (closestHere > closest) {
                closest = closestHere;
                groups = fits.byGroup();
            }
        }

        List<LinkedOccupation> occupations(int most) {
            var chances = Chances.of(scores);
            return sorted(scores)
                    .filter(owner -> close[owner] >= LEAST_CLOSE)
                    .limit(most)
                    .mapToObj(owner -> new LinkedOccupation(
                            occupations.get(owner),
                            chances[owner],
                            Math.round(1000 * scores[owner] / TitleIndex.MOST),
                            java.util.Objects.requireNonNull(names[owner])))
                    .toList();
        }

        List<LinkedGroup> groups(int most) {
            if (closest < LEAST_CLOSE) {
                return List.of();
            }
            var chances = Chances.of(groups);
            return sorted(groups)
                    .limit(most)
                    .mapToObj(group -> new LinkedGroup(unitGroups.get(group), chances[group]))
                    .toList();
        }

        // Equal ones by their place: the answer is the same each time.
        private IntStream sorted(float[] scores) {
            return IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(place -> -scores[place])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue);
        }
    }
}
