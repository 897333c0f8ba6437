package lt.incorpore.law.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lt.incorpore.law.screen.Examples.Read;
import org.junit.jupiter.api.Test;

/// No phrase of the lexicon is dead: for each some text is made in which it is found.
class PhrasesTest {

    private static final int ATTEMPTS = 400;
    private static final long SEED = 11;

    private final Lexicon lexicon = Lexicon.shipped();
    private final Examples examples = new Examples(lexicon, SEED);

    @Test
    void every_phrase_is_found_in_some_text() {
        var phrases = new ArrayList<Phrase>();
        lexicon.named().forEach(named -> phrases.add(named.phrase()));
        for (var rule : Rule.values()) {
            lexicon.spared(rule).forEach(spared -> phrases.add(spared.phrase()));
        }
        assertThat(phrases.stream().filter(phrase -> !isFound(phrase, read -> read.has(phrase))))
                .as("phrases that no text can have")
                .isEmpty();
    }

    @Test
    void nothing_sought_is_always_taken_back() {
        assertThat(lexicon.sought().stream()
                        .filter(sought -> !isFound(sought.phrase(), read -> read.tells(sought, lexicon))))
                .as("sought in vain")
                .isEmpty();
    }

    private boolean isFound(Phrase phrase, Predicate<Read> found) {
        for (var i = 0; i < ATTEMPTS; i++) {
            if (found.test(new Read(examples.of(phrase), lexicon))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void three_parts_stand_in_any_order_and_may_lie_between_each_other() {
        var screen = Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ you pay & us & visa ~8"));
        for (var text :
                List.of("you pay us visa", "visa you pay us", "us the visa and you pay", "you pay a visa to us")) {
            assertThat(screen.check(new Screen.Text("", text))).as(text).hasSize(1);
        }
        assertThat(screen.check(new Screen.Text("", "you pay a b c d e us f visa")))
                .isEmpty();
    }

    @Test
    void brackets_may_stand_in_brackets_and_must_match() {
        var screen = Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ (fee|#10-13 (euro|coins)) now"));
        assertThat(screen.check(new Screen.Text("", "Send 12 coins now"))).hasSize(1);
        assertThat(screen.check(new Screen.Text("", "Send 14 coins now"))).isEmpty();
        for (var wrong : List.of("(fee|deposit", "fee)", "(fee|deposit)-free", "(fee||deposit)")) {
            assertThatThrownBy(() -> Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ " + wrong)))
                    .as(wrong)
                    .hasMessageContaining("en.txt:2");
        }
    }

    @Test
    void what_is_lawful_takes_back_as_far_as_it_reaches() {
        var screen = Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ fee\n- free ^2"));
        assertThat(screen.check(new Screen.Text("", "a fee a free"))).isEmpty();
        assertThat(screen.check(new Screen.Text("", "a fee a b free"))).hasSize(1);
    }

    @Test
    void a_pattern_for_all_languages_takes_the_words_of_each() {
        var screen = Screen.of(Map.of(
                "en", "%Fee = fee\n[R1_FEE BLOCK]\n= Nothing is paid.",
                "lt", "%Fee = mokestis",
                "all", "[R1_FEE BLOCK]\n+ %Fee"));
        assertThat(screen.check(new Screen.Text("", "a fee")).getFirst().proposal())
                .isEqualTo("Nothing is paid.");
        assertThat(screen.check(new Screen.Text("", "mokestis"))).hasSize(1);
    }
}
