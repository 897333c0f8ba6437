package lt.incorpore.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearSpellingsTest {

    private final NearSpellings some =
            new NearSpellings(List.of("siuvej", "siuvejas", "vairuotoj", "valytoj", "vejas"));

    @Test
    void one_letter_may_be_wrong_missing_superfluous_or_have_changed_places() {
        assertThat(some.of("valitoj", 1, 0)).containsExactly("valytoj");
        assertThat(some.of("vlytoj", 1, 0)).containsExactly("valytoj");
        assertThat(some.of("vallytoj", 1, 0)).containsExactly("valytoj");
        assertThat(some.of("avlytoj", 1, 0)).containsExactly("valytoj");
        assertThat(some.of("balitoj", 1, 0)).isEmpty();
    }

    @Test
    void two_letters_may_differ_behind_the_first_ones() {
        assertThat(some.of("vairotaj", 2, 1)).containsExactly("vairuotoj");
        assertThat(some.of("bairotoj", 2, 1)).isEmpty();
        assertThat(some.of("bairotoj", 2, 0)).containsExactly("vairuotoj");
    }

    @Test
    void words_longer_or_shorter_than_all_are_near_none() {
        assertThat(some.of("x".repeat(90), 2, 0)).isEmpty();
        assertThat(some.of("", 2, 0)).isEmpty();
        assertThat(new NearSpellings(List.of()).of("siuvej", 2, 0)).isEmpty();
    }

    @Test
    void finds_all_that_one_change_makes_and_no_others() {
        var random = new Random(11);
        for (var round = 0; round < 40; round++) {
            var word = word(random, 5 + round % 3);
            var once = changed(Set.of(word));
            for (var one : once) {
                for (var two : changed(Set.of(one))) {
                    assertThat(NearSpellings.isWithin(1, one, two))
                            .as("%s %s", one, two)
                            .isTrue();
                }
            }
            var all = new ArrayList<String>();
            for (var i = 0; i < 300; i++) {
                all.add(word(random, 3 + i % 6));
            }
            assertThat(new NearSpellings(all).of(word, 1, 0))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().distinct().filter(once::contains).toList());
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'd')
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining());
    }

    // Every text that is one change away, and the text itself.
    private static Set<String> changed(Set<String> words) {
        var made = new HashSet<>(words);
        for (var word : words) {
            for (var at = 0; at <= word.length(); at++) {
                for (var letter : List.of("a", "b", "c")) {
                    made.add(word.substring(0, at) + letter + word.substring(at));
                    if (at < word.length()) {
                        made.add(word.substring(0, at) + letter + word.substring(at + 1));
                    }
                }
                if (at < word.length()) {
                    made.add(word.substring(0, at) + word.substring(at + 1));
                }
                if (at + 1 < word.length()) {
                    made.add(word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
                }
            }
        }
        return made;
    }
}
