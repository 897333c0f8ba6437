package lt.incorpore.orientation.life;

import java.util.HashSet;
import java.util.Set;
import lt.incorpore.taxonomy.Skill;
import lt.incorpore.taxonomy.Taxonomy;

/// Skills that some occupation cannot do without: known as paid, whatever is on offer today.
final class EssentialSkills {

    private final Set<Integer> numbers = new HashSet<>();

    EssentialSkills(Taxonomy taxonomy) {
        for (var occupation : taxonomy.occupations()) {
            taxonomy.essentialSkills(occupation.number()).stream()
                    .map(Skill::number)
                    .forEach(numbers::add);
        }
    }

    boolean has(int skill) {
        return numbers.contains(skill);
    }
}
