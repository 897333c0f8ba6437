package lt.incorpore.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.incorpore.platform.Finding;
import org.junit.jupiter.api.Test;

/// Any letters, as many as one likes, and nothing that guesses itself.
class GoodPasswordTest {

    private static List<String> wrong(String password) {
        return GoodPassword.findings("/password", password, "rasa.petraite").stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void letters_of_any_kind_are_taken_and_none_is_asked_for() {
        for (var good : List.of(
                "penki zali obuoliai",
                "п'ять зелених яблук",
                "خمس تفاحات خضراء كبيرة",
                "žąsų būrys skrenda į pietus",
                "🍏🍎🍐🍊🍋🍌🍉🍇🍓 ir dar",
                "   spaces in   front   ",
                "x".repeat(3) + "abcdefgh-ijklmnop")) {
            assertThat(wrong(good)).as(good).isEmpty();
        }
    }

    @Test
    void long_ones_are_taken_and_short_ones_are_not() {
        var long64 = "ilgas saugus sakinys ".repeat(4).substring(0, 64);
        assertThat(wrong(long64)).isEmpty();
        assertThat(wrong("ilgas saugus sakinys ".repeat(10).substring(0, 200))).isEmpty();
        assertThat(wrong("penki obuoliai")).as("14 letters").containsExactly("password_length");
    }

    @Test
    void what_guesses_itself_is_refused() {
        for (var weak : List.of(
                "passwordpassword",
                "Password1234567890",
                "qwertyuiopqwertyuiop",
                "slaptazodis12345",
                "incorporeincorpore",
                "InCorpore1234567890",
                "aaaaaaaaaaaaaaaaaaaa",
                "rasa.petraiterasa.petraite",
                "rasa.petraite123")) {
            assertThat(wrong(weak)).as(weak).containsExactly("password_weak");
        }
    }
}
