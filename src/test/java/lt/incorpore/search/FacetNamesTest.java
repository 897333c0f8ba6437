package lt.incorpore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.search.index.Benefit;
import lt.incorpore.search.index.WorkingTime;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.Shift;
import org.junit.jupiter.api.Test;

class FacetNamesTest {

    private static final List<String> KEYS = Stream.of(
                    keys("kind", OfferKind.values()),
                    keys("remote", Remote.values()),
                    keys("shift", Shift.values()),
                    keys("contract", Contract.values()),
                    keys("contact", ContactKind.values()),
                    keys("workingTime", WorkingTime.values()),
                    keys("benefit", Benefit.values()),
                    keys("lithuanian", Cefr.values()),
                    HeldClasses.words().stream().map(word -> "choice.driving." + word),
                    Stream.of("noExperience", "noEducation", "noNights", "noWeekends")
                            .map(name -> "choice." + name + ".true"))
            .flatMap(key -> key)
            .toList();

    @Test
    void every_word_that_can_be_chosen_has_a_name_in_every_language() {
        for (var lang : Lang.values()) {
            assertThat(KEYS).allMatch(key -> Words.has(lang, key));
        }
    }

    @Test
    void nothing_else_has_one() {
        var named = new ArrayList<>(Words.of(Lang.EN).keySet());
        named.removeIf(key -> !key.startsWith("choice."));
        assertThat(named).containsExactlyInAnyOrderElementsOf(KEYS);
    }

    private static Stream<String> keys(String choice, Enum<?>[] words) {
        return Arrays.stream(words).map(word -> "choice." + choice + "." + word.name());
    }
}
