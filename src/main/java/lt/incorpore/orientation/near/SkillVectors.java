package lt.incorpore.orientation.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Occupations as the skills they need, and how alike two of them are: the cosine of their vectors. A skill weighs the
/// more the fewer occupations need it, and half where it is optional. Of where the classification puts an occupation
/// nothing is used: near is what takes the same skills, so that whoever can do the one can learn the other soon.
///
/// @param <K> what names an occupation
/// @param <S> what names a skill
public final class SkillVectors<K extends Comparable<K>, S> {

    private static final double OPTIONAL = 0.5;

    private final Map<K, Map<S, Double>> vectors = new HashMap<>();
    private final Map<S, List<K>> occupations = new HashMap<>();
    private final Map<S, Double> rarities = new HashMap<>();

    /// The skills that an occupation needs.
    public record Needs<S>(List<S> essential, List<S> optional) {}

    /// @param likeness `0..1`
    public record Near<K>(K occupation, double likeness) {}

    public SkillVectors(Map<K, Needs<S>> all) {
        var needing = new HashMap<S, Integer>();
        all.values().forEach(needs -> {
            needs.essential.forEach(skill -> needing.merge(skill, 1, Integer::sum));
            needs.optional.forEach(skill -> needing.merge(skill, 1, Integer::sum));
        });
        needing.forEach((skill, count) -> rarities.put(skill, Math.log((all.size() + 1.0) / count)));
        all.forEach((occupation, needs) -> {
            var vector = new HashMap<S, Double>();
            needs.optional.forEach(skill -> vector.put(skill, OPTIONAL * rarity(skill)));
            needs.essential.forEach(skill -> vector.put(skill, rarity(skill)));
            var length =
                    Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
            vector.replaceAll((skill, weight) -> weight / length);
            vector.keySet()
                    .forEach(skill -> occupations
                            .computeIfAbsent(skill, any -> new ArrayList<>())
                            .add(occupation));
            vectors.put(occupation, vector);
        });
    }

    /// How much a skill says of an occupation; 0 for one that no occupation needs.
    public double rarity(S skill) {
        return rarities.getOrDefault(skill, 0.0);
    }

    /// The nearest, best first; of equally near ones the lower name first.
    public List<Near<K>> near(K occupation, int most) {
        var likeness = new HashMap<K, Double>();
        vectors.getOrDefault(occupation, Map.of())
                .forEach((skill, weight) -> occupations.getOrDefault(skill, List.of()).stream()
                        .filter(other -> !other.equals(occupation))
                        .forEach(other -> likeness.merge(
                                other,
                                weight * vectors.getOrDefault(other, Map.of()).getOrDefault(skill, 0.0),
                                Double::sum)));
        return likeness.entrySet().stream()
                .map(entry -> new Near<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Near<K> near) -> -near.likeness)
                        .thenComparing(near -> near.occupation))
                .limit(most)
                .toList();
    }
}
