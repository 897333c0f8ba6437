package lt.incorpore.law.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Screen screen = Screen.load();

    @Test
    void a_finding_says_where_and_what_could_be_written_instead() {
        var text = "Great team. A deposit of 50 euro is required.";
        var found = screen.check(new Screen.Text("Packer", text)).getFirst();
        assertThat(found.rule()).isEqualTo(Rule.R1_FEE);
        assertThat(found.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(found.part()).isEqualTo(Found.Part.DESCRIPTION);
        assertThat(text.substring(found.from(), found.to()))
                .isEqualTo(found.phrase())
                .contains("deposit");
        assertThat(found.proposal()).isNotBlank();
    }

    @Test
    void what_the_law_allows_is_left_alone() {
        for (var lawful : new String[] {
            "There are no fees. We pay the visa.",
            "Leidimui padarysime paso kopiją, pasą grąžinsime tą pačią dieną.",
            "Darbas naktinis, todėl tik nuo 18 metų, kaip reikalauja įstatymas.",
            "Reikalinga valstybinės kalbos antra kategorija, kaip nustato įstatymas.",
            "Draugiška, daugiatautė komanda laukia kiekvieno.",
            "Prieglauda nuo smurto nukentėjusioms moterims ieško moters budėtojos."
        }) {
            assertThat(screen.check(new Screen.Text("Darbuotojas (-a)", lawful)).stream()
                            .filter(found -> found.verdict() != Verdict.HINT))
                    .as(lawful)
                    .isEmpty();
        }
    }

    @Test
    void every_rule_has_words() {
        assertThat(Arrays.stream(Rule.values()).map(rule -> "finding." + rule.code()))
                .allMatch(key -> Words.has(Lang.LT, key) && Words.has(Lang.EN, key));
    }

    @Test
    void a_text_without_words_finds_nothing() {
        assertThat(screen.check(new Screen.Text("", "… 🔥 ---\n\n"))).isEmpty();
    }

    @Test
    void another_word_makes_another_version() {
        var one = Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ deposit"));
        var other = Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ deposits"));
        assertThat(one.version()).isNotEqualTo(other.version());
    }

    @Test
    void a_wrong_line_is_named() {
        assertThatThrownBy(() -> Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ %unknown fee")))
                .hasMessageContaining("law/screen/en.txt:2")
                .hasMessageContaining("%unknown");
        assertThatThrownBy(() -> Screen.of(Map.of("en", "+ fee"))).hasMessageContaining("no rule has begun");
    }
}
