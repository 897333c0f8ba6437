package lt.incorpore.orientation.near;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import lt.incorpore.orientation.near.SkillVectors.Needs;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// The occupations near an occupation, by the skills of the taxonomy.
@ApplicationScoped
public class NearOccupations {

    private final Taxonomy taxonomy;
    private volatile @Nullable Built built;

    NearOccupations(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    private record Built(long generation, SkillVectors<Integer, Integer> vectors) {}

    /// @param likeness per cent
    public record Near(Occupation occupation, int likeness) {}

    /// Best first.
    public List<Near> to(Occupation occupation, int most) {
        return vectors().near(occupation.number(), most).stream()
                .flatMap(near -> taxonomy.occupation(near.occupation()).stream()
                        .map(one -> new Near(one, (int) Math.round(100 * near.likeness()))))
                .filter(near -> near.likeness > 0)
                .toList();
    }

    public SkillVectors<Integer, Integer> vectors() {
        var now = built;
        var generation = taxonomy.generation();
        if (now == null || now.generation != generation) {
            now = new Built(generation, build());
            built = now;
        }
        return now.vectors;
    }

    private SkillVectors<Integer, Integer> build() {
        var all = new HashMap<Integer, Needs<Integer>>();
        for (var occupation : taxonomy.occupations()) {
            var essential = numbers(taxonomy.essentialSkills(occupation.number()));
            var optional = numbers(taxonomy.optionalSkills(occupation.number()));
            if (!essential.isEmpty() || !optional.isEmpty()) {
                all.put(occupation.number(), new Needs<>(essential, optional));
            }
        }
        return new SkillVectors<>(all);
    }

    private static List<Integer> numbers(List<Skill> skills) {
        return skills.stream().map(Skill::number).toList();
    }
}
