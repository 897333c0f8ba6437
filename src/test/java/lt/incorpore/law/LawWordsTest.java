package lt.incorpore.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every code this room answers with has a plain sentence in every language.
class LawWordsTest {

    private static final List<String> LANGUAGES = List.of("lt", "en", "ru", "pl", "uk");

    private static final Map<String, Object> VALUES = Map.of(
            "from",
            LocalDate.parse("2027-03-04"),
            "until",
            LocalDate.parse("2027-03-04"),
            "level",
            "A2",
            "floor",
            new BigDecimal("1153.00"),
            "suggestion",
            new BigDecimal("576.50"),
            "percent",
            75,
            "times",
            new BigDecimal("1.5"));

    private final Set<String> codes = Law.load().codes();

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        var resource = LawWordsTest.class.getResourceAsStream("/words/" + language + "/law.properties");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static MessageFormat pattern(String language, String text) {
        return new MessageFormat(text, ULocale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en", "ru", "pl", "uk"})
    void everyCodeHasASentenceAndEverySentenceACode(String language) throws IOException {
        var keys = new TreeSet<String>();
        codes.forEach(code -> keys.add("law." + code));

        assertThat(words(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(words(language).values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void aSentenceTakesTheSameParametersInEveryLanguage() throws IOException {
        var english = words("en");
        for (String language : LANGUAGES) {
            var words = words(language);
            for (String key : words.stringPropertyNames()) {
                assertThat(pattern(language, words.getProperty(key)).getArgumentNames())
                        .as("%s in %s", key, language)
                        .isEqualTo(pattern("en", english.getProperty(key)).getArgumentNames())
                        .isSubsetOf(VALUES.keySet());
            }
        }
    }

    @Test
    void noSentenceHasAnApostropheThatQuotesAPattern() throws IOException {
        for (String language : LANGUAGES) {
            assertThat(words(language).values())
                    .as(language)
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void noLanguageLeavesASentenceUntranslated() throws IOException {
        var english = words("en");
        for (String language : List.of("lt", "ru", "pl", "uk")) {
            var words = words(language);
            assertThat(words.stringPropertyNames())
                    .allSatisfy(key -> assertThat(words.getProperty(key)).isNotEqualTo(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lt | law.answer.yes-from | Dirbti galima nuo 2027 m. kovo 4 d.",
                "en | law.answer.yes-from | Work is allowed from March 4, 2027.",
                "pl | law.answer.yes-from | Można pracować od 4 marca 2027.",
                "en | law.language.standard | By law, A2 Lithuanian is needed.",
                "en | law.wage.below | The pay is too low. The least is €576.50 before tax.",
            })
    void aSentenceWithItsValuesReadsWell(String language, String key, String expected) throws IOException {
        assertThat(pattern(language, words(language).getProperty(key)).format(VALUES))
                .isEqualTo(expected);
    }

    /// Easy Lithuanian (*lengvai suprantama kalba*): short sentences, no brackets.
    @Test
    void lithuanianSentencesAreShort() throws IOException {
        var sentences = words("lt").entrySet().stream()
                .flatMap(entry -> Arrays.stream(pattern("lt", entry.getValue().toString())
                        .format(VALUES)
                        .replace("2027 m. kovo 4 d.", "2027-03-04")
                        .split("(?<=[.?!])\\s+")))
                .toList();

        assertThat(sentences).noneMatch(sentence -> sentence.contains("("));
        assertThat(sentences)
                .allSatisfy(
                        sentence -> assertThat(sentence.split("\\s+").length).isLessThanOrEqualTo(14));
        assertThat(sentences.stream()
                        .mapToInt(sentence -> sentence.split("\\s+").length)
                        .average()
                        .orElseThrow())
                .isLessThanOrEqualTo(12);
    }
}
