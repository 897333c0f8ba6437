package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChancesTest {

    private static final float[] EQUAL = {5, 5, 5, 5};

    @Test
    void answers_that_are_equal_share_what_is_sure() {
        assertThat(Chances.of(EQUAL)).containsOnly(25);
        assertThat(Chances.of(new float[] {50, 1})).containsExactly(100, 0);
    }

    @Test
    void none_of_these_takes_its_share() {
        assertThat(Chances.of(EQUAL, 5, 1)).containsOnly(20);
        assertThat(Chances.of(EQUAL, 20, 1)).containsOnly(0);
    }

    @Test
    void of_several_right_answers_each_has_several_draws() {
        // 1 - (3/4)^2
        assertThat(Chances.of(EQUAL, Float.NEGATIVE_INFINITY, 2)).containsOnly(43);
    }
}
