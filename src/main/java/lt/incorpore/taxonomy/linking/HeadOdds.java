package lt.incorpore.taxonomy.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which groups the head of a title mostly stands: the natural logarithm of how much likelier a group is when a
/// name has this word at its head: "vadovas" leads to managers, "operatorius" to machine operators. Smoothed by two
/// names spread as all names are.
final class HeadOdds {

    private static final float SMOOTHING = 2;

    private final int groups;
    private final Map<String, float[]> byStem = new HashMap<>();

    /// @param groupOfName dense number of each name's group
    /// @param stemsOfName the stems that count of each name
    HeadOdds(int groups, int[] groupOfName, List<List<String>> stemsOfName) {
        this.groups = groups;
        var all = new float[groups];
        for (var name = 0; name < groupOfName.length; name++) {
            all[groupOfName[name]]++;
            for (var stem : stemsOfName.get(name)) {
                byStem.computeIfAbsent(stem, s -> new float[groups])[groupOfName[name]]++;
            }
        }
        byStem.values().forEach(counts -> toOdds(counts, all, groupOfName.length));
    }

    private static void toOdds(float[] counts, float[] all, int names) {
        var sum = 0f;
        for (var count : counts) {
            sum += count;
        }
        for (var group = 0; group < counts.length; group++) {
            var usual = all[group] / names;
            counts[group] =
                    usual == 0 ? 0 : (float) Math.log((counts[group] + SMOOTHING * usual) / (sum + SMOOTHING) / usual);
        }
    }

    /// @return by group; 0 where the words say nothing
    float[] of(List<String> stems) {
        var odds = new float[groups];
        for (var stem : stems) {
            var known = byStem.get(stem);
            if (known != null) {
                for (var group = 0; group < groups; group++) {
                    odds[group] += known[group];
                }
            }
        }
        return odds;
    }
}
