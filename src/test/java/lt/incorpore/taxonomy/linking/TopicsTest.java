package lt.incorpore.taxonomy.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final int PIGS_IN_STIES = 2;
    private static final int PROGRAMS = 5;
    private static final int NOTHING = 6;

    private static final List<String> TEXTS = List.of(
            "swine farm feed",
            "pig farm feed",
            "pig sty feed",
            "code software test",
            "code software bug",
            "program software test",
            "");

    private static final Topics TOPICS = new Topics(vectors(), 2);

    @Test
    void texts_are_near_what_they_share_no_word_with_where_others_speak_of_both() {
        var near = TOPICS.cosines(features("swine"));
        assertThat(near[PIGS_IN_STIES]).isGreaterThan(0.9f);
        assertThat(near[PROGRAMS]).isLessThan(0.3f);
    }

    @Test
    void nothing_is_near_unknown_words_and_no_words() {
        assertThat(TOPICS.cosines(features("xyz"))).containsOnly(0);
        assertThat(TOPICS.cosines(Map.of())).containsOnly(0);
        assertThat(TOPICS.cosines(features("swine"))[NOTHING]).isZero();
    }

    @Test
    void with_a_direction_for_each_text_only_shared_words_count() {
        var near = new Topics(vectors()).cosines(features("swine"));
        assertThat(near[0]).isGreaterThan(0.5f);
        assertThat(near[PIGS_IN_STIES]).isCloseTo(0, within(0.01f));
        assertThat(near).doesNotContain(Float.NaN);
    }

    @Test
    void the_same_texts_always_give_the_same_answer() {
        assertThat(new Topics(vectors(), 2).cosines(features("swine code")))
                .isEqualTo(TOPICS.cosines(features("swine code")));
    }

    private static Vectors vectors() {
        var vectors = new Vectors.Builder();
        TEXTS.forEach(text -> vectors.add(features(text)));
        return vectors.build();
    }

    private static Map<String, Float> features(String text) {
        var features = new TreeMap<String, Float>();
        for (var word : text.split(" ")) {
            if (!word.isEmpty()) {
                features.put(word, 1f);
            }
        }
        return features;
    }
}
