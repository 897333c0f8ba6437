package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much of a title the words of each occupation say, and those of each group together: the share of its words,
/// by rarity. A word counts as far as it is like the nearest word there, so that "kepimas" says something of "kepėjas"
/// ("soft" matching: Cohen, Ravikumar & Fienberg 2003).
final class WordCover {

    /// Likeness by letters below which two words have nothing to do with each other.
    private static final float LEAST_ALIKE = 0.35f;

    private static final double FLATTENING = 0.7;

    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final Vectors letters;
    /// Where each known word stands.
    private final List<int[]> owners;

    private final int[] groupOfOwner;
    private final int groups;

    /// @param stemsOfOwner all words of each owner
    /// @param groupOfOwner dense numbers
    WordCover(List<Set<String>> stemsOfOwner, int[] groupOfOwner, int groups) {
        this.groupOfOwner = groupOfOwner;
        this.groups = groups;
        var standing = new ArrayList<List<Integer>>();
        for (var owner = 0; owner < groupOfOwner.length; owner++) {
            for (var stem : stemsOfOwner.get(owner)) {
                var id = known.computeIfAbsent(stem, s -> known.size());
                if (id == standing.size()) {
                    standing.add(new ArrayList<>());
                }
                standing.get(id).add(owner);
            }
        }
        var words = new Vectors.Builder();
        known.keySet().forEach(stem -> words.add(TitleWords.grams(List.of(stem))));
        letters = words.build();
        owners = standing.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /// Both 0 to 1.
    record Covered(float[] byOwner, float[] byGroup) {}

    Covered of(List<String> title) {
        var byOwner = new float[groupOfOwner.length];
        var byGroup = new float[groups];
        var mostOfOwner = 0f;
        var mostOfGroup = 0f;
        for (var stem : title) {
            var saidByOwner = said(stem);
            var saidByGroup = new float[groups];
            for (var owner = 0; owner < saidByOwner.length; owner++) {
                var group = groupOfOwner[owner];
                saidByGroup[group] = Math.max(saidByGroup[group], saidByOwner[owner]);
            }
            mostOfOwner += addByRarity(saidByOwner, byOwner);
            mostOfGroup += addByRarity(saidByGroup, byGroup);
        }
        divide(byOwner, mostOfOwner);
        divide(byGroup, mostOfGroup);
        return new Covered(byOwner, byGroup);
    }

    private float[] said(String stem) {
        var said = new float[groupOfOwner.length];
        var alike = letters.cosines(TitleWords.grams(List.of(stem)));
        var same = known.get(stem);
        for (var id = 0; id < alike.length; id++) {
            var likeness = same != null && same == id ? 1 : alike[id];
            if (likeness >= LEAST_ALIKE) {
                for (var owner : owners.get(id)) {
                    said[owner] = Math.max(said[owner], likeness * likeness);
                }
            }
        }
        return said;
    }

    /// @return how rare the word is, as in [Vectors]
    private static float addByRarity(float[] said, float[] sums) {
        var frequency = 0.0;
        for (var one : said) {
            frequency += one;
        }
        var rarity = (float) Math.pow(Math.log(1 + (said.length - frequency + 0.5) / (frequency + 0.5)), FLATTENING);
        for (var text = 0; text < said.length; text++) {
            sums[text] += rarity * said[text];
        }
        return rarity;
    }

    private static void divide(float[] sums, float by) {
        for (var text = 0; text < sums.length && by > 0; text++) {
            sums[text] /= by;
        }
    }
}
