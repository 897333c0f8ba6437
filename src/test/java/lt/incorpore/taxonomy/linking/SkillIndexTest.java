package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkillIndexTest {

    private static final int FARMER = 0;
    private static final int CLEANER = 1;

    private static final List<SkillIndex.Skill> SKILLS = List.of(
            new SkillIndex.Skill("feed livestock", List.of("give food to farm animals"), "", new int[] {FARMER}),
            new SkillIndex.Skill(
                    "use spreadsheets software", List.of(), "Tables for calculations and data.", new int[] {}),
            new SkillIndex.Skill("C#", List.of(), "The techniques of software development.", new int[] {}),
            new SkillIndex.Skill("clean floors", List.of("floor cleaning"), "Mop and sweep them.", new int[] {CLEANER}),
            new SkillIndex.Skill("clean stables", List.of(), "", new int[] {FARMER}),
            new SkillIndex.Skill("clean buses", List.of(), "", new int[] {CLEANER}),
            new SkillIndex.Skill("feed livestock of rare breeds in mountains", List.of(), "", new int[] {FARMER}));

    private static final SkillIndex INDEX = new SkillIndex(
            "en", SKILLS, List.of("farmer\nCrops, tractors and harvest.", "cleaner\nOffices, hotels and vehicles."));

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
    void occupations_that_need_a_skill_have_words_for_it() {
        assertThat(best("Clean after harvest, tractors")).isEqualTo(4);
        assertThat(score("Clean in hotels", 5)).isGreaterThan(score("Clean in hotels", 4));
    }

    @Test
    void of_two_names_that_are_said_the_shorter_is_meant() {
        assertThat(best("feed livestock")).isZero();
        assertThat(score("livestock", 0)).isGreaterThan(score("livestock", 6));
    }

    @Test
    void what_is_said_is_a_share_of_a_name_and_a_description_is_none() {
        assertThat(INDEX.fits("feeding livestock").said()[0]).isEqualTo(1);
        assertThat(INDEX.fits("feeding").said()[0]).isBetween(0.2f, 0.8f);
        assertThat(INDEX.fits("data entry").said()[1]).isZero();
        assertThat(INDEX.fits("").said()).containsOnly(0);
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
        var found = List.of(0, 1, 2, 3, 4, 5, 6);
        assertThat(SkillSets.recallPrecision(found, Set.of(0, 6))).isEqualTo(0.5);
        assertThat(SkillSets.recallPrecision(found, Set.of(0, 1, 2, 3, 4, 5, 6)))
                .isEqualTo(1);
        assertThat(SkillSets.recallPrecision(found, Set.of(6))).isZero();
        assertThat(SkillSets.recallPrecision(List.of(), Set.of(6))).isZero();
    }

    private static float score(String sentence, int skill) {
        return INDEX.fits(sentence).scores()[skill];
    }

    private static int best(String sentence) {
        var scores = INDEX.fits(sentence).scores();
        return IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElseThrow();
    }
}
