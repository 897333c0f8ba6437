package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordCoverTest {

    private static final int BREAD = 0;
    private static final int CAKES = 1;
    private static final int WOOD = 2;

    /// Two occupations of the first group, one of the second.
    private static final WordCover COVER = new WordCover(
            List.of(Set.of("duon", "kepej"), Set.of("tort", "konditer"), Set.of("medien", "pjovej")),
            new int[] {0, 0, 1},
            2);

    @Test
    void who_says_all_words_says_the_whole_title() {
        var said = COVER.of(List.of("duon", "kepej"));
        assertThat(said.byOwner()[BREAD]).isCloseTo(1, within());
        assertThat(said.byOwner()[CAKES]).isZero();
        assertThat(said.byGroup()[0]).isCloseTo(1, within());
        assertThat(said.byGroup()[1]).isZero();
    }

    @Test
    void a_group_says_what_its_occupations_say_together() {
        var said = COVER.of(List.of("tort", "kepej"));
        assertThat(said.byOwner()[BREAD]).isBetween(0.4f, 0.6f);
        assertThat(said.byOwner()[CAKES]).isBetween(0.4f, 0.6f);
        assertThat(said.byGroup()[0]).isCloseTo(1, within());
    }

    @Test
    void a_word_that_is_alike_counts_in_part() {
        var alike = COVER.of(List.of("kepejel")).byOwner();
        assertThat(alike[BREAD]).isBetween(0.2f, 0.9f);
        assertThat(alike[WOOD]).isZero();
    }

    @Test
    void a_word_that_many_say_counts_less() {
        var cover = new WordCover(
                List.of(Set.of("operator", "stikl"), Set.of("operator", "gum"), Set.of("operator", "vilkik")),
                new int[] {0, 1, 2},
                3);
        var said = cover.of(List.of("stikl", "operator")).byOwner();
        assertThat(said[0]).isCloseTo(1, within());
        assertThat(said[1]).isLessThan(0.3f).isPositive();
    }

    @Test
    void nothing_says_anything_of_what_nobody_knows() {
        assertThat(COVER.of(List.of("xyzq")).byGroup()).containsOnly(0);
        assertThat(COVER.of(List.of()).byOwner()).containsOnly(0);
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(1e-5f);
    }
}
