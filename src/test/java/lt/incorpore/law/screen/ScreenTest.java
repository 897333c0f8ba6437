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
    void an_apostrophe_is_one_whichever_sign_is_typed() {
        var screen = Screen.of(Map.of("uk", "[R1_FEE BLOCK]\n+ обов'язковий ..1 внесок"));
        for (var typed : new String[] {"'", "’", "\u02BC", ""}) {
            assertThat(screen.check(new Screen.Text("", "Обов" + typed + "язковий внесок перед початком.")))
                    .as(typed)
                    .isNotEmpty();
        }
    }

    @Test
    void hours_of_the_clock_are_no_days_without_rest() {
        assertThat(screen.check(new Screen.Text("Vairuotojas (-a)", "Darbas nuo 7:00 iki 16:00 arba nuo 6.00 val.")))
                .isEmpty();
        assertThat(screen.check(new Screen.Text("Vairuotojas (-a)", "Darbo grafikas 7/0.")))
                .extracting(Found::rule)
                .contains(Rule.R7_HOURS);
    }

    @Test
    void what_is_english_beyond_doubt_is_heard_as_english_alone() {
        var screen = Screen.of(Map.of("en", "[R1_FEE BLOCK]\n+ deposit", "pl", "[D_ORIENTATION BLOCK]\n+ orient*"));
        var english = "We look for a detail-oriented person for our team, and the";
        assertThat(screen.check(new Screen.Text("", english + " work is yours.")))
                .isEmpty();
        assertThat(screen.check(new Screen.Text("", english + " deposit is yours.")))
                .hasSize(1);
        assertThat(screen.check(new Screen.Text("", "Nasz team: orientacja i the best.")))
                .hasSize(1);
        assertThat(screen.check(new Screen.Text("", english + " team żyje."))).hasSize(1);
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
