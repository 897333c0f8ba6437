package lt.incorpore.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lt.incorpore.platform.Finding;
import org.junit.jupiter.api.Test;

/// Any letters, as many as one likes, and nothing that guesses itself.
class GoodPasswordTest {

    private static final GoodPassword GOOD = new GoodPassword(new BreachedPasswords(Settings.of(Map.of())));
    private static final String DIGITS = "123456789012345";
    private static final int MOST_COMMON = 3_000;

    private static List<String> wrong(String password) {
        return GOOD.findings("/password", password, "rasa.petraite").stream()
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
                "rasa.petraite123",
                "P@ssw0rdP@ssw0rd",
                "1q2w3e4r5t6y7u8i9o",
                "iloveyouforever1",
                "monkeydragonsunshine",
                "RasaPetraite1990")) {
            assertThat(wrong(weak)).as(weak).containsExactly("password_weak");
        }
    }

    /// Few of them have fifteen letters as they stand. People who are asked for more repeat them, count on, or put
    /// another common one behind.
    @Test
    void none_of_the_three_thousand_most_common_ones_is_taken_in_any_usual_length() throws IOException {
        var common = stolen().subList(0, MOST_COMMON);
        var taken = new ArrayList<String>();
        for (var word : common) {
            var capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            for (var longer : List.of(
                    word.repeat((GoodPassword.SHORTEST - 1) / word.length() + 1),
                    capital + DIGITS.substring(0, Math.max(1, GoodPassword.SHORTEST - word.length())),
                    (word + "passwordpassword").substring(0, Math.max(word.length() + 8, GoodPassword.SHORTEST)))) {
                if (!wrong(longer).equals(List.of("password_weak"))) {
                    taken.add(longer);
                }
            }
        }
        System.out.printf("%d common passwords, each in 3 usual lengths: %d taken%n", common.size(), taken.size());
        assertThat(taken).isEmpty();
    }

    @Test
    void nor_is_any_of_those_that_are_long_enough_as_they_stand() throws IOException {
        var long15 = stolen().stream()
                .filter(word -> word.length() >= GoodPassword.SHORTEST)
                .toList();
        assertThat(long15).hasSizeGreaterThan(25);
        assertThat(long15).allSatisfy(word -> assertThat(wrong(word)).containsExactly("password_weak"));
        assertThat(long15)
                .allSatisfy(
                        word -> assertThat(wrong(word.toUpperCase(Locale.ROOT))).containsExactly("password_weak"));
    }

    @Test
    void even_the_worst_two_hundred_letters_are_counted_in_a_moment() {
        var worst = "4@8({[<3691!|$5+7%20".repeat(10);
        wrong(worst);
        var start = System.nanoTime();
        wrong(worst);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    // Of the library, the most common first.
    private static List<String> stolen() throws IOException {
        var list = "com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
        try (var in = Objects.requireNonNull(GoodPassword.class.getClassLoader().getResourceAsStream(list))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
