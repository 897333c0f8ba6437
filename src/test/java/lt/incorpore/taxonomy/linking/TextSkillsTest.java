package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.taxonomy.linking.SkillIndex.Skill;
import lt.incorpore.taxonomy.linking.TextSkills.Asked;
import org.junit.jupiter.api.Test;

class TextSkillsTest {

    private static final SkillIndex INDEX = index("feed livestock", "use spreadsheets software", "clean floors");

    @Test
    void each_sentence_speaks_for_itself() {
        var text = "Feed the livestock. Then clean floors!";
        var asked = TextSkills.of(INDEX, text);
        assertThat(asked).extracting(Asked::skill).containsExactlyInAnyOrder(0, 2);
        assertThat(asked)
                .extracting(one -> text.substring(one.start(), one.end()).strip())
                .containsExactlyInAnyOrder("Feed the livestock.", "Then clean floors!");
    }

    @Test
    void a_skill_is_proposed_once_for_the_sentence_that_says_it_best() {
        var text = "All floors here are new and shine.\nYou clean floors.";
        assertThat(TextSkills.of(INDEX, text)).singleElement().satisfies(asked -> {
            assertThat(asked.skill()).isEqualTo(2);
            assertThat(text.substring(asked.start(), asked.end())).isEqualTo("You clean floors.");
        });
    }

    @Test
    void what_says_less_than_a_third_of_a_name_or_nothing_proposes_nothing() {
        var index = index("prepare cold sandwiches overnight", "drive trams");
        assertThat(TextSkills.of(index, "overnight stays")).isEmpty();
        assertThat(TextSkills.of(index, "cold sandwiches"))
                .extracting(Asked::skill)
                .containsExactly(0);
        assertThat(TextSkills.of(index, "")).isEmpty();
        assertThat(TextSkills.of(index, "qqqq wxyz")).isEmpty();
    }

    @Test
    void a_sentence_proposes_five_at_most() {
        var index = index("cut wood", "cut glass", "cut stone", "cut hair", "cut meat", "cut fabric", "cut metal");
        var all = "cut wood, glass, stone, hair, meat, fabric and metal";
        assertThat(TextSkills.of(index, all)).hasSize(5);
        assertThat(TextSkills.of(index, all.replace(", hair", ". Cut hair"))).hasSizeGreaterThan(5);
    }

    @Test
    void the_surest_comes_first_and_nothing_is_certain() {
        var asked = TextSkills.of(INDEX, "You feed the livestock and clean.");
        assertThat(asked).extracting(Asked::skill).startsWith(0);
        assertThat(asked).extracting(Asked::confidence).isSortedAccordingTo((a, b) -> b - a);
        assertThat(asked).extracting(Asked::confidence).allMatch(confidence -> confidence >= 3 && confidence <= 100);
    }

    private static SkillIndex index(String... names) {
        return new SkillIndex(
                "en",
                Stream.of(names)
                        .map(name -> new Skill(name, List.of(), "", new int[0]))
                        .toList(),
                List.of());
    }
}
