package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkillIndexTest {

    private static final List<SkillIndex.Skill> SKILLS = List.of(
            new SkillIndex.Skill("feed livestock", List.of("give food to farm animals"), "", 10),
            new SkillIndex.Skill("use spreadsheets software", List.of(), "Tables for calculations and data.", 50),
            new SkillIndex.Skill("C#", List.of(), "The techniques of software development.", 5),
            new SkillIndex.Skill("clean floors", List.of("floor cleaning"), "Mop and sweep them.", 20));

    private static final SkillIndex INDEX = new SkillIndex("en", SKILLS);

    @Test
    void a_sentence_finds_the_skill_by_another_of_its_names() {
        assertThat(best("You will give our farm animals their food.")).isEqualTo(0);
        assertThat(best("Daily floor cleaning in offices")).isEqualTo(3);
        assertThat(best("Good knowledge of C#")).isEqualTo(2);
    }

    @Test
    void a_description_has_words_that_the_name_has_not() {
        assertThat(best("You mop and sweep")).isEqualTo(3);
    }

    @Test
    void half_a_name_speaks_for_a_skill_and_a_common_word_does_not() {
        assertThat(INDEX.speaksFor(0, "feeding livestock")).isTrue();
        assertThat(INDEX.speaksFor(1, "data entry")).isFalse();
        assertThat(INDEX.speaksFor(1, "")).isFalse();
    }

    @Test
    void what_shows_a_skill_are_its_names_and_only_without_them_its_description() {
        assertThat(INDEX.showing(3, Set.of("mop", "floor"))).containsExactly("floor");
        assertThat(INDEX.showing(3, Set.of("mop", "offic"))).containsExactly("mop");
        assertThat(INDEX.showing(3, Set.of("offic"))).isEmpty();
    }

    @Test
    void a_language_is_known_by_its_words() {
        assertThat(INDEX.known("clean the floors")).isEqualTo(1);
        assertThat(INDEX.known("valyti grindis")).isZero();
        assertThat(INDEX.known("")).isZero();
    }

    @Test
    void recall_precision_counts_what_five_can_hold() {
        var scores = new float[] {9, 8, 7, 6, 5, 4, 3};
        assertThat(SkillSets.recallPrecision(scores, Set.of(0, 6))).isEqualTo(0.5);
        assertThat(SkillSets.recallPrecision(scores, Set.of(0, 1, 2, 3, 4, 5, 6)))
                .isEqualTo(1);
        assertThat(SkillSets.recallPrecision(scores, Set.of(6))).isZero();
    }

    private static int best(String sentence) {
        var scores = INDEX.scores(sentence);
        return IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElseThrow();
    }
}
